package dev.parley.simulator.http;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a request gets: an answer, a stream, or one of the ways to get none.
public sealed interface HttpReply {

    /// A complete answer.
    ///
    /// @param body empty for none; then no Content-Type is sent, which some clients would trip over
    record Complete(int status, Map<String, String> headers, Bytes body) implements HttpReply {

        /// The same answer with one more header.
        public Complete with(String name, String value) {
            return withAll(Map.of(name, value));
        }

        /// The same answer with more headers.
        public Complete withAll(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Complete(status, all, body);
        }
    }

    /// An answer that is written while it is made.
    record Streaming(Map<String, String> headers, BodyWriter writer) implements HttpReply {}

    /// An answer whose body stops in the middle and goes on after a while.
    record Slow(Complete whole, Duration pause) implements HttpReply {}

    /// An answer that promises more bytes than it has, then ends the connection.
    record Truncated(Map<String, String> headers, Bytes beginning) implements HttpReply {}

    /// No answer: the connection ends.
    ///
    /// @param abruptly with a reset instead of an orderly end
    record Disconnect(boolean abruptly) implements HttpReply {}

    /// No answer and no end, until the client gives up.
    record NoReply() implements HttpReply {}

    /// Writes a streamed answer.
    @FunctionalInterface
    interface BodyWriter {
        /// Writes it.
        ///
        /// @throws IOException when the client has gone
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /// An answer of JSON.
    static Complete json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /// A 200 of JSON.
    static Complete json(JsonNode body) {
        return json(200, body);
    }

    /// An answer of text.
    static Complete text(int status, String contentType, String body) {
        return new Complete(status, Map.of("Content-Type", contentType), Bytes.of(body));
    }

    /// An answer without a body.
    static Complete empty(int status) {
        return new Complete(status, Map.of(), Bytes.NONE);
    }
}
