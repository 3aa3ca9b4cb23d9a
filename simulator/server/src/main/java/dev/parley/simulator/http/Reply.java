package dev.parley.simulator.http;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a request gets: an answer, a stream, or one of the ways to get none.
public sealed interface Reply {

    /// A complete answer.
    ///
    /// @param body empty for none; then no Content-Type is sent, which some clients would trip over
    record Whole(int status, Map<String, String> headers, Bytes body) implements Reply {

        /// The same answer with one more header.
        public Whole with(String name, String value) {
            return withAll(Map.of(name, value));
        }

        /// The same answer with more headers.
        public Whole withAll(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Whole(status, all, body);
        }
    }

    /// An answer that is written while it is made.
    record Streaming(Map<String, String> headers, Writing writing) implements Reply {}

    /// An answer whose body stops in the middle and goes on after a while.
    record Slow(Whole whole, Duration pause) implements Reply {}

    /// An answer that promises more bytes than it has, then ends the connection.
    record Cut(Map<String, String> headers, Bytes beginning) implements Reply {}

    /// No answer: the connection ends.
    ///
    /// @param abruptly with a reset instead of an orderly end
    record HangUp(boolean abruptly) implements Reply {}

    /// No answer and no end, until the client gives up.
    record Silence() implements Reply {}

    /// Writes a streamed answer.
    @FunctionalInterface
    interface Writing {
        /// Writes it.
        ///
        /// @throws IOException when the client has gone
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /// An answer of JSON.
    static Whole json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /// A 200 of JSON.
    static Whole json(JsonNode body) {
        return json(200, body);
    }

    /// An answer of text.
    static Whole text(int status, String contentType, String body) {
        return new Whole(status, Map.of("Content-Type", contentType), Bytes.of(body));
    }

    /// An answer without a body.
    static Whole empty(int status) {
        return new Whole(status, Map.of(), Bytes.NONE);
    }
}
