package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Shows for ten seconds, or until its next message, that the bot types.
///
/// @param channel where
public record TriggerTyping(String channel) implements Operation<Nothing> {

    @Override
    public Route route() {
        return new Route(
                "POST", "/channels/{channel}/typing", channel, "/channels/" + channel + "/typing");
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
