package dev.parley.discord.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// One request and its answer, as they stand in a file of recordings.
///
/// @param id of its own
/// @param timestamp when the request left
/// @param operation what it did to what, such as `webhook:123:execute`
/// @param request the request
/// @param response the answer
/// @param limit what the answer said of its limit; null where it said nothing
record RecordedInteraction(
        String id,
        Instant timestamp,
        String operation,
        RecordedRequest request,
        RecordedResponse response,
        @Nullable RecordedLimit limit) {

    /// A request without its secrets.
    ///
    /// @param path from the API's base, tokens left out
    /// @param body null where there was none
    record RecordedRequest(String method, String path, JsonNode body) {}

    /// An answer.
    ///
    /// @param body null where there was none
    record RecordedResponse(int status, JsonNode body) {}

    /// A limit as an answer told of it.
    ///
    /// @param resetAfter seconds
    record RecordedLimit(
            @Nullable String bucket, @Nullable Integer remaining, @Nullable Double resetAfter) {}

    ObjectNode toJson() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("timestamp", timestamp.toString()).put("operation", operation);
        node.putObject("request")
                .put("method", request.method())
                .put("path", request.path())
                .set("body", request.body());
        node.putObject("response").put("status", response.status()).set("body", response.body());
        if (limit == null) {
            return node.putNull("rate_limit");
        }
        node.putObject("rate_limit")
                .put("bucket", limit.bucket())
                .put("remaining", limit.remaining())
                .put("reset_after", limit.resetAfter());
        return node;
    }
}
