package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Deletes a message.
///
/// @param channel where
/// @param message which
public record DeleteMessage(String channel, String message) implements Operation<Nothing> {

    @Override
    public Route route() {
        return new Route(
                "DELETE",
                "/channels/{channel}/messages/{message}",
                channel,
                "/channels/" + channel + "/messages/" + message);
    }

    @Override
    public @Nullable JsonNode body() {
        return null;
    }

    @Override
    public Nothing read(JsonNode answer) {
        return new Nothing();
    }
}
