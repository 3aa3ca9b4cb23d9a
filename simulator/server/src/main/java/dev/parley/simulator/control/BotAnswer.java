package dev.parley.simulator.control;

import java.util.List;

/// The bot's complete answer as a user sees it.
///
/// @param messageIds the messages that it consists of
/// @param latencyNanos from the user's message to the change that completed the answer
record BotAnswer(String text, List<Long> messageIds, long latencyNanos) {}
