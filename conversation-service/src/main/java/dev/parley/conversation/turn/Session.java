package dev.parley.conversation.turn;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Active conversation of a person, locked until the transaction ends.
///
/// @param modelOverride the model of this conversation, if one was chosen
/// @param preferredModel the person's preferred model, if they chose one
public record Session(
        UUID userId,
        UUID conversationId,
        @Nullable String modelOverride,
        @Nullable String preferredModel) {}
