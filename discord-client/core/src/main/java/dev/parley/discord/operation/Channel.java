package dev.parley.discord.operation;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// A channel, thread or direct-message channel that Discord created or found.
///
/// @param id the id
/// @param name the name; null for a direct-message channel
/// @param parent a thread's channel; null otherwise
public record Channel(Snowflake id, @Nullable String name, @Nullable Snowflake parent) {

    static Channel parse(JsonNode node) {
        return new Channel(
                Json.id(node.path("id")),
                Json.textOrNull(node.path("name")),
                Json.idOrNull(node.path("parent_id")));
    }
}
