package dev.parley.conversation.turn;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A person's active conversation, locked for the transaction that asked for it.
///
/// @param modelOverride the model of this conversation, if one was chosen for it
/// @param preferredModel the model that the person chose, if they did
public record Session(
        UUID userId,
        UUID conversationId,
        @Nullable String modelOverride,
        @Nullable String preferredModel) {}
