package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.HttpReply;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Discord's error replies: a status, a code and a sentence.
final class DiscordErrorReply {

    static final HttpReply.Complete NOT_FOUND = of(404, 0, "404: Not Found");
    static final HttpReply.Complete UNAUTHORIZED = of(401, 0, "401: Unauthorized");
    static final HttpReply.Complete UNKNOWN_CHANNEL = of(404, 10003, "Unknown Channel");
    static final HttpReply.Complete UNKNOWN_GUILD = of(404, 10004, "Unknown Guild");
    static final HttpReply.Complete UNKNOWN_MESSAGE = of(404, 10008, "Unknown Message");
    static final HttpReply.Complete UNKNOWN_USER = of(404, 10013, "Unknown User");
    static final HttpReply.Complete UNKNOWN_WEBHOOK = of(404, 10015, "Unknown Webhook");
    static final HttpReply.Complete UNKNOWN_INTERACTION = of(404, 10062, "Unknown interaction");
    static final HttpReply.Complete BAD_JSON =
            of(400, 50109, "The request body contains invalid JSON.");
    static final HttpReply.Complete EMPTY_MESSAGE = of(400, 50006, "Cannot send an empty message");
    static final HttpReply.Complete NOT_YOURS =
            of(403, 50005, "Cannot edit a message authored by another user");
    static final HttpReply.Complete THREAD_EXISTS =
            of(400, 160004, "A thread has already been created for this message");
    static final HttpReply.Complete ALREADY_ACKNOWLEDGED =
            of(400, 40060, "Interaction has already been acknowledged.");

    private DiscordErrorReply() {}

    static HttpReply.Complete of(int status, int code, String message) {
        return HttpReply.json(status, body(code, message));
    }

    /// The reply to an invalid field.
    static HttpReply.Complete invalid(String field, String code, String message) {
        ObjectNode body = body(50035, "Invalid Form Body");
        body.putObject("errors")
                .putObject(field)
                .putArray("_errors")
                .addObject()
                .put("code", code)
                .put("message", message);
        return HttpReply.json(400, body);
    }

    private static ObjectNode body(int code, String message) {
        return JsonNodeFactory.instance.objectNode().put("message", message).put("code", code);
    }
}
