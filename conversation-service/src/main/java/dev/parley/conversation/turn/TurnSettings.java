package dev.parley.conversation.turn;

import java.time.Duration;

/// How turns are made.
///
/// @param patience how long a turn waits for a model
public record TurnSettings(Scope scope, Models models, ContextWindow window, Duration patience) {}
