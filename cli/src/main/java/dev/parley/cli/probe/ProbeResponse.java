package dev.parley.cli.probe;

import tools.jackson.databind.JsonNode;

/// The result of a request to an external system.
sealed interface ProbeResponse {

    /// A response.
    ///
    /// @param status the HTTP status
    /// @param body the JSON body, or a missing node where that is not JSON
    record Received(int status, JsonNode body) implements ProbeResponse {}

    /// No response.
    ///
    /// @param reason in a few words, which never hold a token
    record NoResponse(String reason) implements ProbeResponse {}
}
