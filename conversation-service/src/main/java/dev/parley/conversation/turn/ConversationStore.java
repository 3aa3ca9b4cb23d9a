package dev.parley.conversation.turn;

import java.util.function.Function;

/// What the service remembers, opened one transaction at a time.
public interface ConversationStore {

    /// Runs the work in one transaction; what it let depart leaves after the commit, in order.
    ///
    /// @throws RuntimeException when the transaction could not be committed: nothing has happened
    ///   then
    <R> R inTransaction(Function<ConversationTransaction, R> work);
}
