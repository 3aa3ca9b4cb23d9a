package dev.parley.simulator.client;

import java.util.List;

/// The bot's complete answer to a user's message.
///
/// @param text the text of all its messages, in order
/// @param latencyMs milliseconds from the user's message to the change that completed the answer
public record ObservedAnswer(String text, List<String> messageIds, double latencyMs) {

    public ObservedAnswer {
        messageIds = List.copyOf(messageIds);
    }
}
