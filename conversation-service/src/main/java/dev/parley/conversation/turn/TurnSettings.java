package dev.parley.conversation.turn;

import java.time.Duration;

/// Settings of turns.
///
/// @param timeout maximum time from a turn's opening to the model's answer
public record TurnSettings(
        ConversationScope scope,
        ModelCatalog models,
        ContextWindow contextWindow,
        Duration timeout) {}
