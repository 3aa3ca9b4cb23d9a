package dev.parley.simulator.telegram;

import dev.parley.simulator.http.HttpReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The result of a Bot API method, in Telegram's envelope.
sealed interface MethodResult {

    /// Success.
    record Done(JsonNode result) implements MethodResult {}

    /// A refusal.
    ///
    /// @param retryAfterSeconds time to wait after a 429
    record Refused(int code, String description, @Nullable Integer retryAfterSeconds)
            implements MethodResult {}

    /// The result `true`.
    static MethodResult succeeded() {
        return new Done(JsonNodeFactory.instance.booleanNode(true));
    }

    static MethodResult badRequest(String why) {
        return new Refused(400, "Bad Request: " + why, null);
    }

    static MethodResult conflict(String why) {
        return new Refused(409, "Conflict: " + why, null);
    }

    static MethodResult tooMany(int retryAfterSeconds) {
        return new Refused(
                429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
    }

    /// The reply that carries the result.
    default HttpReply.Complete reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case Done(var result) -> {
                body.put("ok", true).set("result", result);
                yield HttpReply.json(body);
            }
            case Refused(var code, var description, var retryAfter) -> {
                body.put("ok", false).put("error_code", code).put("description", description);
                if (retryAfter == null) {
                    yield HttpReply.json(code, body);
                }
                body.putObject("parameters").put("retry_after", retryAfter);
                yield HttpReply.json(code, body).with("Retry-After", Integer.toString(retryAfter));
            }
        };
    }
}
