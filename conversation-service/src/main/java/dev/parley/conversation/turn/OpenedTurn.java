package dev.parley.conversation.turn;

import java.util.List;

/// Turn that was opened now, with the messages that it answers.
///
/// @param messages oldest first; they fit into the context together
public record OpenedTurn(Turn turn, List<PromptMessage> messages) {

    /// Makes the record immutable.
    public OpenedTurn {
        messages = List.copyOf(messages);
    }
}
