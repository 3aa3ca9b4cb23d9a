package dev.parley.conversation.turn;

import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the service remembers, as one transaction sees it.
public interface ConversationTransaction {

    /// Notes an event as seen.
    ///
    /// @return false when it was seen before: it must have no effect again
    boolean recordIfNew(UUID eventId);

    /// The active conversation of a person in a place, made where there is none, and locked.
    Session lockSession(Person person, Place place, String scopeKey);

    /// Ends the active conversation; the next message starts another.
    void endConversation(Session session, Person person);

    /// Keeps the model that a person prefers.
    void setPreferredModel(Session session, String model);

    /// Keeps the model of one conversation.
    void setModelOverride(Session session, String model);

    /// Appends what a person wrote; it waits for a turn.
    void append(UUID conversationId, IncomingMessage message, String text);

    /// Appends what the model answered.
    void append(Turn turn, InferenceOutcome.Completed answer);

    /// Opens a turn over all messages that wait, unless one is in flight or nothing waits.
    ///
    /// @param model makes the turn's model out of the conversation's override and its owner's
    ///   preference, either of which may be null
    Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline);

    /// The newest lines of a conversation, turn by turn: what was written while an answer was made
    /// stands behind that answer, and what still waits is left out.
    List<PromptMessage> history(UUID conversationId, int limit);

    /// Ends a turn that is in flight, with its conversation locked.
    ///
    /// @return empty when it is not in flight: late and repeated results change nothing
    Optional<Turn> closeTurn(UUID turnId, TurnState state);

    /// Turns in flight whose deadline passed before an instant.
    List<UUID> overdueTurns(Instant before, int limit);

    /// Notes how the delivery of a turn's answer ended.
    void recordDelivery(UUID turnId, String how);

    /// Lets something leave after the commit.
    void emit(Effect departure);

    /// How a conversation's model is chosen.
    @FunctionalInterface
    interface ModelChoice {
        /// The model to ask.
        String choose(@Nullable String override, @Nullable String preference);
    }
}
