package dev.parley.conversation.turn;

import java.util.List;

/// Turn that was opened now, with the messages that it answers.
///
/// @param history the newest messages of the turns before, in the order of the turns, so that a
///   message sent while an answer was being generated follows that answer
/// @param messages oldest first; they fit into the context together
public record OpenedTurn(Turn turn, List<PromptMessage> history, List<PromptMessage> messages) {

    /// Makes the record immutable.
    public OpenedTurn {
        history = List.copyOf(history);
        messages = List.copyOf(messages);
    }
}
