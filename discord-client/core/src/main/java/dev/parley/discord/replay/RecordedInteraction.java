package dev.parley.discord.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// One recorded request with its response.
///
/// @param id its own id
/// @param timestamp when the request was sent
/// @param operation what it did to what, such as `webhook:123:execute`
/// @param request the request
/// @param response the response
/// @param limit the response's rate-limit headers; null when it had none
record RecordedInteraction(
        String id,
        Instant timestamp,
        String operation,
        RecordedRequest request,
        RecordedResponse response,
        @Nullable RecordedLimit limit) {

    /// A request without its secrets.
    ///
    /// @param path relative to the API's base URL, tokens redacted
    /// @param body null when there was none
    record RecordedRequest(String method, String path, JsonNode body) {}

    /// A response.
    ///
    /// @param body null when there was none
    record RecordedResponse(int status, JsonNode body) {}

    /// Rate-limit headers of a response.
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
