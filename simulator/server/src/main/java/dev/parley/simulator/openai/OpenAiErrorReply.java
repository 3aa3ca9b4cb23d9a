package dev.parley.simulator.openai;

import dev.parley.simulator.http.HttpReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's error replies.
final class OpenAiErrorReply {

    private OpenAiErrorReply() {}

    static HttpReply.Complete of(int status, String type, @Nullable String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .putNull("param")
                .put("code", code);
        return HttpReply.json(status, body);
    }

    static HttpReply.Complete noSuchModel(String model) {
        return of(
                404,
                "invalid_request_error",
                "model_not_found",
                "The model `" + model + "` does not exist or you do not have access to it.");
    }

    static HttpReply.Complete rateLimited(double retryAfterSeconds) {
        return of(
                        429,
                        "requests",
                        "rate_limit_exceeded",
                        "Rate limit reached. Please try again in " + retryAfterSeconds + "s.")
                .with("Retry-After", plain(retryAfterSeconds))
                .with("retry-after-ms", Long.toString(Math.round(retryAfterSeconds * 1000)));
    }

    private static String plain(double seconds) {
        return Long.toString((long) Math.ceil(seconds));
    }
}
