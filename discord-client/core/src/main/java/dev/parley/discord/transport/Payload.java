package dev.parley.discord.transport;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.util.List;

/// What a request carries.
public sealed interface Payload {

    /// Nothing.
    record Empty() implements Payload {}

    /// JSON.
    record Json(JsonNode body) implements Payload {}

    /// JSON beside files, as `multipart/form-data`.
    ///
    /// @param body goes into the part `payload_json`
    /// @param files go into the parts `files[0]`, `files[1]` …
    record Multipart(JsonNode body, List<File> files) implements Payload {

        /// Copies the list.
        public Multipart {
            files = List.copyOf(files);
        }
    }

    /// One file.
    ///
    /// @param name as people see it
    /// @param mediaType such as `image/png`
    /// @param data its bytes; only to be read
    record File(String name, String mediaType, ByteBuffer data) {}
}
