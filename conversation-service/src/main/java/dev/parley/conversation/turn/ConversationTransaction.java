package dev.parley.conversation.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One unit of work on the [ConversationStore].
public interface ConversationTransaction {

    /// Records an event in the inbox, which deduplicates redelivered records.
    ///
    /// @return false if the event was recorded before and must not have any effect again
    boolean recordIfNew(UUID eventId);

    /// Records an event in the inbox and locks the active conversation of a scope, creating it if
    /// absent.
    ///
    /// @return empty if the event was recorded before and must not have any effect again
    Optional<Session> lockSessionIfNew(UUID eventId, Person person, String scopeKey);

    /// Ends the active conversation; the next message starts another.
    void endConversation(Session session, Person person);

    /// Stores the person's preferred model.
    void setPreferredModel(Session session, String model);

    /// Stores the model of one conversation.
    void setModelOverride(Session session, String model);

    /// Appends a person's message, which stays pending until a turn includes it.
    void append(UUID conversationId, IncomingMessage message, String text);

    /// Appends the model's answer.
    void append(Turn turn, InferenceOutcome.Completed answer);

    /// Opens a turn over the oldest pending messages that fit into a context together. Its deadline
    /// follows from the database's time.
    ///
    /// @return empty if a turn is in flight or nothing is pending
    Optional<OpenedTurn> openTurn(UUID conversationId, TurnSettings settings);

    /// Cancels the turn in flight of a locked conversation.
    ///
    /// @return empty if no turn is in flight
    Optional<Turn> cancelTurn(UUID conversationId);

    /// Deletes the messages of a locked conversation that wait for a turn.
    List<DiscardedMessage> discardPending(UUID conversationId);

    /// Closes a turn and locks its conversation.
    ///
    /// @return empty if the turn is not in flight, as with late and redelivered results
    Optional<ClosedTurn> closeTurn(UUID turnId, TurnState state);

    /// Closes a turn that still cannot be answered, as [#overdueTurns] says, and locks its
    /// conversation.
    ///
    /// @return empty if the turn is not in flight, or its request was published after all
    Optional<ClosedTurn> closeOverdueTurn(UUID turnId, Duration grace);

    /// Returns turns in flight that cannot be answered any more: their deadline passed a while ago
    /// by the database's time, or their request was refused.
    List<UUID> overdueTurns(Duration grace, int limit);

    /// Records the delivery outcome of a turn's reply.
    void recordDelivery(UUID turnId, String outcome);

    /// Adds an effect to the outbox.
    void emit(Effect effect);
}
