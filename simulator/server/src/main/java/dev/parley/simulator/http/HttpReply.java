package dev.parley.simulator.http;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// The reply to a request: complete, streamed, or one of several broken ones.
public sealed interface HttpReply {

    /// A complete reply.
    ///
    /// @param body empty for none; then no Content-Type is sent, because some clients reject one
    record Complete(int status, Map<String, String> headers, Bytes body) implements HttpReply {

        /// The same reply with one more header.
        public Complete with(String name, String value) {
            return withAll(Map.of(name, value));
        }

        /// The same reply with more headers.
        public Complete withAll(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Complete(status, all, body);
        }
    }

    /// A reply whose body is written while it is produced.
    record Streaming(Map<String, String> headers, BodyWriter writer) implements HttpReply {}

    /// A reply whose body pauses in the middle.
    record Slow(Complete whole, Duration pause) implements HttpReply {}

    /// A reply that announces more bytes than it sends, then closes the connection.
    record Truncated(Map<String, String> headers, Bytes beginning) implements HttpReply {}

    /// A closed connection instead of a reply.
    ///
    /// @param abruptly true for a TCP reset
    record Disconnect(boolean abruptly) implements HttpReply {}

    /// An open connection without a reply, until the client gives up.
    record NoReply() implements HttpReply {}

    /// Producer of a streamed body.
    @FunctionalInterface
    interface BodyWriter {
        /// Writes the body.
        ///
        /// @throws IOException when the client has disconnected
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /// A JSON reply.
    static Complete json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /// A JSON reply with status 200.
    static Complete json(JsonNode body) {
        return json(200, body);
    }

    /// A text reply.
    static Complete text(int status, String contentType, String body) {
        return new Complete(status, Map.of("Content-Type", contentType), Bytes.of(body));
    }

    /// A reply without a body.
    static Complete empty(int status) {
        return new Complete(status, Map.of(), Bytes.NONE);
    }
}
