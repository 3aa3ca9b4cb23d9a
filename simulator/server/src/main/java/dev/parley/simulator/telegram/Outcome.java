package dev.parley.simulator.telegram;

import dev.parley.simulator.http.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a method came to, in Telegram's envelope.
sealed interface Outcome {

    /// It worked.
    record Done(JsonNode result) implements Outcome {}

    /// It did not, and this is why.
    ///
    /// @param retryAfterSeconds when to try again, with a 429
    record Refused(int code, String description, @Nullable Integer retryAfterSeconds)
            implements Outcome {}

    /// The result `true`.
    static Outcome yes() {
        return new Done(JsonNodeFactory.instance.booleanNode(true));
    }

    static Outcome badRequest(String why) {
        return new Refused(400, "Bad Request: " + why, null);
    }

    static Outcome conflict(String why) {
        return new Refused(409, "Conflict: " + why, null);
    }

    static Outcome tooMany(int retryAfterSeconds) {
        return new Refused(
                429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
    }

    /// The outcome as it is sent.
    default Reply.Whole reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case Done(var result) -> {
                body.put("ok", true).set("result", result);
                yield Reply.json(body);
            }
            case Refused(var code, var description, var retryAfter) -> {
                body.put("ok", false).put("error_code", code).put("description", description);
                if (retryAfter == null) {
                    yield Reply.json(code, body);
                }
                body.putObject("parameters").put("retry_after", retryAfter);
                yield Reply.json(code, body).with("Retry-After", Integer.toString(retryAfter));
            }
        };
    }
}
