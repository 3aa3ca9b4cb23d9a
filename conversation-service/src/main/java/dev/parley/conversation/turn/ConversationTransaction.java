package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One unit of work on the [ConversationStore].
public interface ConversationTransaction {

    /// Records an event in the inbox, which deduplicates redelivered records.
    ///
    /// @return false if the event was recorded before and must not have any effect again
    boolean recordIfNew(UUID eventId);

    /// Locks the active conversation of a scope, creating it if absent.
    Session lockSession(Person person, Place place, String scopeKey);

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

    /// Opens a turn over all pending messages.
    ///
    /// @return empty if a turn is in flight or nothing is pending
    Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline);

    /// Returns the newest messages of a conversation in the order of their turns, so that a message
    /// sent while an answer was being generated follows that answer. Pending messages are omitted.
    List<PromptMessage> history(UUID conversationId, int limit);

    /// Closes a turn and locks its conversation.
    ///
    /// @return empty if the turn is not in flight, as with late and redelivered results
    Optional<Turn> closeTurn(UUID turnId, TurnState state);

    /// Returns turns in flight whose deadline lies before an instant.
    List<UUID> overdueTurns(Instant before, int limit);

    /// Records the delivery outcome of a turn's reply.
    void recordDelivery(UUID turnId, String outcome);

    /// Adds an effect to the outbox.
    void emit(Effect effect);

    /// Strategy that chooses a turn's model.
    @FunctionalInterface
    interface ModelChoice {
        /// Returns the model for a conversation.
        ///
        /// @param override the conversation's own model, if set
        /// @param preference the preferred model of the conversation's owner, if set
        String choose(@Nullable String override, @Nullable String preference);
    }
}
