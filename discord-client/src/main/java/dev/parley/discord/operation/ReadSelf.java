package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// The id of the bot itself.
public record ReadSelf() implements Operation<String> {

    @Override
    public Route route() {
        return new Route("GET", "/users/@me", "", "/users/@me");
    }

    @Override
    public @Nullable JsonNode body() {
        return null;
    }

    @Override
    public String read(JsonNode answer) {
        return answer.path("id").asString("");
    }
}
