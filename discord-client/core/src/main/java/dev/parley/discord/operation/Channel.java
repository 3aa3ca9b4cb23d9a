package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// A channel, thread or direct-message channel that Discord made or found.
///
/// @param id its id
/// @param name its name; null for a direct-message channel
/// @param parent the channel that a thread belongs to, if it is one
public record Channel(Snowflake id, @Nullable String name, @Nullable Snowflake parent) {

    static Channel parse(JsonNode node) {
        return new Channel(
                Json.id(node.path("id")),
                Json.textOrNull(node.path("name")),
                Json.idOrNull(node.path("parent_id")));
    }
}
