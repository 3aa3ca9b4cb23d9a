package dev.parley.conversation.turn;

import java.time.Duration;

/// How turns are made.
///
/// @param timeout how long a turn waits for a model
public record TurnSettings(
        ConversationScope scope,
        ModelCatalog models,
        ContextWindow contextWindow,
        Duration timeout) {}
