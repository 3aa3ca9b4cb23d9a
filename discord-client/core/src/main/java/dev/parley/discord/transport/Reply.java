package dev.parley.discord.transport;

import dev.parley.discord.model.DiscordError;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;

/// Result of sending a request once.
public sealed interface Reply {

    /// A response.
    ///
    /// @param status the HTTP status
    /// @param headers the headers
    /// @param body its JSON; a missing node when the body is empty or not JSON
    record Response(int status, HttpHeaders headers, JsonNode body) implements Reply {

        private static final int FIRST_ERROR = 300;

        /// Returns true if Discord carried out the request.
        public boolean isSuccess() {
            return status < FIRST_ERROR;
        }

        /// Returns Discord's error code; null when there is none.
        public @Nullable Integer errorCode() {
            var code = body.path("code").asInt(0);
            return code == 0 ? null : code;
        }
    }

    /// No response, and the request was certainly not sent.
    ///
    /// @param reason the kind of failure, without addresses
    record NotSent(String reason) implements Reply {}

    /// No response; the request may have arrived.
    ///
    /// @param reason the kind of failure, without addresses
    record NoResponse(String reason) implements Reply {}

    /// The client did not send the request.
    record Withheld(DiscordError error) implements Reply {}
}
