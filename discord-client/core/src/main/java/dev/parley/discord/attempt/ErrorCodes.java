package dev.parley.discord.attempt;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.BadRequest;
import dev.parley.discord.DiscordError.Forbidden;
import dev.parley.discord.DiscordError.NotFound;
import dev.parley.discord.DiscordError.ServerError;
import dev.parley.discord.DiscordError.Unauthorized;
import dev.parley.discord.wire.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Which of Discord's statuses and codes means which error (docs topics/opcodes-and-status-codes).
final class ErrorCodes {

    /// Too many direct messages were opened: an account that goes on is put under quarantine.
    static final int OPENING_TOO_FAST = 40_003;

    /// The thread is put away: a message wakes it, an edit does not.
    static final int THREAD_ARCHIVED = 50_083;

    /// The message is gone; or, on a repeated creation, it was there and was deleted meanwhile.
    static final int UNKNOWN_MESSAGE = 10_008;

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_DETAIL = 300;

    /// Overloaded, temporarily disabled, not ready.
    private static final Set<Integer> LATER = Set.of(130_000, 40_004, 40_006, 110_000, 110_001);

    private static final Set<Integer> TOKEN = Set.of(50_014, 40_001);

    private static final Set<Integer> GONE =
            Set.of(10_003, 10_004, UNKNOWN_MESSAGE, 10_013, 10_015, 10_062, 50_027);

    private static final Set<Integer> NOT_ALLOWED =
            Set.of(50_001, 50_013, 50_007, 50_278, 40_007, 160_002, 160_005, 50_005);

    /// What an answer to a webhook's or interaction's request says of its token: no more of it.
    private static final Set<Integer> TOKEN_GONE = Set.of(10_015, 10_062, 50_027);

    private ErrorCodes() {}

    /// What an answer that is neither good nor a 429 means.
    static DiscordError of(Reply.Answered answer) {
        var status = answer.status();
        var code = code(answer);
        if (status >= FIRST_SERVER_ERROR || isOneOf(LATER, code)) {
            return new ServerError(status, code);
        }
        var reason = reason(answer);
        if (isOneOf(GONE, code)) {
            return new NotFound(code, reason);
        }
        if (status == UNAUTHORIZED || isOneOf(TOKEN, code)) {
            return new Unauthorized(code, reason);
        }
        if (isOneOf(NOT_ALLOWED, code)) {
            return new Forbidden(code, reason);
        }
        return switch (status) {
            case FORBIDDEN -> new Forbidden(code, reason);
            case NOT_FOUND -> new NotFound(code, reason);
            default -> new BadRequest(code, reason);
        };
    }

    /// Whether a webhook or an interaction is of no more use.
    static boolean endsToken(DiscordError error) {
        return error instanceof Unauthorized
                || (error instanceof NotFound(var code, _) && isOneOf(TOKEN_GONE, code));
    }

    static @Nullable Integer code(Reply.Answered answer) {
        var code = answer.body().path("code").asInt(0);
        return code == 0 ? null : code;
    }

    private static boolean isOneOf(Set<Integer> codes, @Nullable Integer code) {
        return code != null && codes.contains(code);
    }

    private static String reason(Reply.Answered answer) {
        var message = answer.body().path("message").asString("HTTP " + answer.status());
        var details = answer.body().path("errors");
        return details.isMissingNode() ? message : message + " " + shortened(details);
    }

    private static String shortened(JsonNode details) {
        var text = details.toString();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
