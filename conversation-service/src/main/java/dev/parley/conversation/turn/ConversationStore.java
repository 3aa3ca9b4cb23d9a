package dev.parley.conversation.turn;

import java.util.function.Function;

/// Store of users, conversations, messages and turns; all access runs in a transaction.
public interface ConversationStore {

    /// Runs the work in one transaction. Effects are written to the outbox in the same transaction
    /// and published in order after the commit.
    ///
    /// @throws RuntimeException if the transaction was rolled back; it left no trace
    <R> R inTransaction(Function<ConversationTransaction, R> work);
}
