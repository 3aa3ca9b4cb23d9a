package dev.parley.egress.telegram.outbound;

import dev.parley.egress.telegram.delivery.TelegramErrorCodes;
import dev.parley.support.egress.delivery.CallOutcome;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import javax.net.ssl.SSLHandshakeException;

/// Maps exceptions of telegrambots' client to call outcomes.
///
/// Only Telegram's own description is passed on: other messages may contain the request's URL, and
/// the URL contains the token.
final class FailureMapping {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration MIN_RETRY_AFTER = Duration.ofSeconds(1);

    private FailureMapping() {}

    static CallOutcome of(@Nullable Throwable failure) {
        return switch (failure) {
            case TelegramApiRequestException refused when refused.getErrorCode() != null ->
                    fromResponse(refused, refused.getErrorCode());
            case TelegramApiValidationException invalid ->
                    new CallOutcome.Refused(String.valueOf(invalid.getMessage()), null);
            case ConnectException e -> unreachable(e);
            case UnknownHostException e -> unreachable(e);
            case SSLHandshakeException e -> unreachable(e);
            case SocketTimeoutException e when isConnectTimeout(e) -> unreachable(e);
            case null -> new CallOutcome.Unclear("no answer");
            default -> new CallOutcome.Unclear(failure.getClass().getSimpleName());
        };
    }

    private static CallOutcome unreachable(Exception failure) {
        return new CallOutcome.Unreachable(failure.getClass().getSimpleName());
    }

    /// OkHttp reports a connect timeout only in its message.
    private static boolean isConnectTimeout(SocketTimeoutException timeout) {
        return String.valueOf(timeout.getMessage())
                .toLowerCase(Locale.ROOT)
                .contains("connect timed out");
    }

    private static CallOutcome fromResponse(TelegramApiRequestException refused, int status) {
        var description = Objects.requireNonNullElse(refused.getApiResponse(), "HTTP " + status);
        if (status == TOO_MANY_REQUESTS) {
            return new CallOutcome.RateLimited(retryAfter(refused));
        }
        // a proxy in front of Telegram answers without Telegram's error code
        if (status < FIRST_CLIENT_ERROR || status >= FIRST_SERVER_ERROR) {
            return new CallOutcome.Unclear("error code " + status);
        }
        if (description.contains("message is not modified")
                || description.contains("message to delete not found")) {
            return new CallOutcome.Done(null);
        }
        var code =
                description.contains("message to edit not found")
                        ? TelegramErrorCodes.MESSAGE_GONE
                        : Integer.toString(status);
        return new CallOutcome.Refused(description, code);
    }

    private static Duration retryAfter(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        var seconds = parameters == null ? null : parameters.getRetryAfter();
        var requested = seconds == null ? MIN_RETRY_AFTER : Duration.ofSeconds(seconds);
        return requested.compareTo(MIN_RETRY_AFTER) < 0 ? MIN_RETRY_AFTER : requested;
    }
}
