package dev.parley.cli.probe;

import tools.jackson.databind.JsonNode;

/// What came of a question to a neighbour.
sealed interface ProbeResponse {

    /// It answered.
    ///
    /// @param status of HTTP
    /// @param body what it said, or a missing node where that is no JSON
    record Received(int status, JsonNode body) implements ProbeResponse {}

    /// It did not answer.
    ///
    /// @param reason in a few words, which never hold a token
    record NoResponse(String reason) implements ProbeResponse {}
}
