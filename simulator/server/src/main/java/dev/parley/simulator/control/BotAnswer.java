package dev.parley.simulator.control;

import java.util.List;

/// What a user sees as the answer to a message.
///
/// @param messageIds the bot's messages that it consists of
/// @param latencyNanos from the user's message to the last change that made the answer whole
record BotAnswer(String text, List<Long> messageIds, long latencyNanos) {}
