package dev.parley.discord.operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Something to do on Discord.
///
/// @param <R> what Discord answers with
public sealed interface Operation<R>
        permits AddReaction,
                DeleteMessage,
                EditMessage,
                ListMessages,
                ReadSelf,
                SendMessage,
                TriggerTyping {

    /// Where the request goes.
    Route route();

    /// What the request carries; null where it carries nothing.
    @Nullable JsonNode body();

    /// Reads Discord's answer to a request that was done.
    ///
    /// @param answer a missing node where Discord answers with no content
    R read(JsonNode answer);
}
