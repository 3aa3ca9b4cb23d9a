package dev.parley.inference.outbound;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelCallOutcome.Refused;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;
import dev.parley.inference.completion.ModelCallOutcome.Unusable;

import java.util.Set;

/// Maps errors of the API to outcomes: retryable, permanent for this model, or a refusal.
///
/// Reasons contain the status, the code and the kind of failure, never a chatter's text.
final class OpenAiErrorMapper {

    private static final Set<String> REFUSAL_CODES =
            Set.of(
                    "content_filter",
                    "content_policy_violation",
                    "moderation_blocked",
                    "ResponsibleAIPolicyViolation");

    private static final Set<String> QUOTA_CODES =
            Set.of("insufficient_quota", "billing_not_active");

    private OpenAiErrorMapper() {}

    static ModelCallOutcome toOutcome(OpenAIException failure) {
        return failure instanceof OpenAIServiceException answer
                ? byStatus(answer)
                : new Unavailable(describe(failure));
    }

    private static ModelCallOutcome byStatus(OpenAIServiceException answer) {
        var status = answer.statusCode();
        var code = ProviderErrorCode.of(answer);
        var reason = "status " + status + (code.isEmpty() ? "" : " " + code);
        if (REFUSAL_CODES.contains(code)) {
            return new Refused(reason);
        }
        if (QUOTA_CODES.contains(code)) {
            return new Unusable(reason);
        }
        return switch (status) {
            case 408, 409, 425, 429 ->
                    new Unavailable(reason, RetryAfter.parse(answer.headers()).orElse(null));
            default ->
                    status >= 500
                            ? new Unavailable(
                                    reason, RetryAfter.parse(answer.headers()).orElse(null))
                            : new Unusable(reason);
        };
    }

    private static String describe(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var kind = cause.getClass().getSimpleName();
        return cause.getClass().getPackageName().equals("java.net")
                ? kind + ": " + cause.getMessage()
                : kind;
    }
}
