package dev.parley.discord.transport;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.util.List;

/// Body of a request.
public sealed interface Payload {

    /// No body.
    record Empty() implements Payload {}

    /// A JSON body.
    record Json(JsonNode body) implements Payload {}

    /// JSON and files, as `multipart/form-data`.
    ///
    /// @param body sent as the part `payload_json`
    /// @param files sent as the parts `files[0]`, `files[1]` …
    record Multipart(JsonNode body, List<File> files) implements Payload {

        public Multipart {
            files = List.copyOf(files);
        }
    }

    /// A file.
    ///
    /// @param name file name as people see it
    /// @param mediaType such as `image/png`
    /// @param data its bytes; callers must not modify them
    record File(String name, String mediaType, ByteBuffer data) {}
}
