package dev.parley.quickstart.trial;

import tools.jackson.databind.JsonNode;

/// What came of a question to a neighbour.
sealed interface Answer {

    /// It answered.
    ///
    /// @param status of HTTP
    /// @param body what it said, or a missing node where that is no JSON
    record Said(int status, JsonNode body) implements Answer {}

    /// It did not answer.
    ///
    /// @param why in a few words, which never hold a token
    record Silence(String why) implements Answer {}
}
