package dev.parley.discord.retry;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.BadRequest;
import dev.parley.discord.model.DiscordError.Forbidden;
import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.DiscordError.ServerError;
import dev.parley.discord.model.DiscordError.Unauthorized;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.transport.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Maps Discord's statuses and error codes to errors (docs topics/opcodes-and-status-codes).
final class ErrorClassifier {

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int MAX_DETAIL_LENGTH = 300;

    /// Overloaded, temporarily disabled, or not ready.
    private static final Set<Integer> TEMPORARY = Set.of(130_000, 40_004, 40_006, 110_000, 110_001);

    private static final Set<Integer> INVALID_TOKEN = Set.of(50_014, 40_001);

    private static final Set<Integer> UNKNOWN_RESOURCE =
            Set.of(10_003, 10_004, ErrorCodes.UNKNOWN_MESSAGE, 10_013, 10_015, 10_062, 50_027);

    private static final Set<Integer> MISSING_PERMISSION =
            Set.of(50_001, 50_013, 50_007, 50_278, 40_007, 160_002, 160_005, 50_005);

    /// The webhook or interaction token is not valid any more.
    private static final Set<Integer> REVOKED_TOKEN = Set.of(10_015, 10_062, 50_027);

    private ErrorClassifier() {}

    /// Classifies a response that is neither a success nor a 429.
    static DiscordError classify(Reply.Response response) {
        var status = response.status();
        var code = response.errorCode();
        if (status >= FIRST_SERVER_ERROR || isOneOf(TEMPORARY, code)) {
            return new ServerError(status, code);
        }
        var reason = reason(response);
        if (isOneOf(UNKNOWN_RESOURCE, code)) {
            return new NotFound(code, reason);
        }
        if (status == UNAUTHORIZED || isOneOf(INVALID_TOKEN, code)) {
            return new Unauthorized(code, reason);
        }
        if (isOneOf(MISSING_PERMISSION, code)) {
            return new Forbidden(code, reason);
        }
        return switch (status) {
            case FORBIDDEN -> new Forbidden(code, reason);
            case NOT_FOUND -> new NotFound(code, reason);
            default -> new BadRequest(code, reason);
        };
    }

    /// Returns true if the error means that a webhook or an interaction cannot be used any more.
    static boolean revokesToken(DiscordError error) {
        return error instanceof Unauthorized
                || (error instanceof NotFound(var code, _) && isOneOf(REVOKED_TOKEN, code));
    }

    private static boolean isOneOf(Set<Integer> codes, @Nullable Integer code) {
        return code != null && codes.contains(code);
    }

    private static String reason(Reply.Response response) {
        var message = response.body().path("message").asString("HTTP " + response.status());
        var details = response.body().path("errors");
        return details.isMissingNode() ? message : message + " " + shortened(details);
    }

    private static String shortened(JsonNode details) {
        var text = details.toString();
        return text.length() <= MAX_DETAIL_LENGTH
                ? text
                : text.substring(0, MAX_DETAIL_LENGTH) + "…";
    }
}
