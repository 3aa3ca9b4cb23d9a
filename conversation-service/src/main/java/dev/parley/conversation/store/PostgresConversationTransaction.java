package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.INSERT_INBOX_ROW;
import static dev.parley.conversation.store.ConversationStatement.SET_DELIVERY;
import static dev.parley.conversation.store.ConversationStatement.SET_MODEL_OVERRIDE;
import static dev.parley.conversation.store.ConversationStatement.SET_PREFERRED_MODEL;

import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.Effect;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.PromptMessage;
import dev.parley.conversation.turn.Session;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.Place;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// [ConversationTransaction] on one transaction in Postgres.
final class PostgresConversationTransaction implements ConversationTransaction {

    private final BatchingTransaction transaction;
    private final SessionRepository sessions;
    private final MessageRepository messages;
    private final TurnRepository turns;
    private final Consumer<Effect> effects;
    private final Clock clock;

    PostgresConversationTransaction(
            BatchingTransaction transaction,
            SessionRepository sessions,
            Consumer<Effect> effects,
            Clock clock) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.messages = new MessageRepository(transaction);
        this.turns = new TurnRepository(transaction);
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public boolean recordIfNew(UUID eventId) {
        return transaction.update(INSERT_INBOX_ROW.sql(), eventId, now()) == 1;
    }

    @Override
    public Session lockSession(Person person, Place place, String scopeKey) {
        return sessions.lockOrCreate(person, scopeKey, now());
    }

    @Override
    public void endConversation(Session session, Person person) {
        sessions.endConversation(session, person);
    }

    @Override
    public void setPreferredModel(Session session, String model) {
        transaction.write(SET_PREFERRED_MODEL.sql(), model, session.userId());
    }

    @Override
    public void setModelOverride(Session session, String model) {
        transaction.write(SET_MODEL_OVERRIDE.sql(), model, session.conversationId());
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        messages.append(conversationId, message, text, now());
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        messages.append(turn, answer, now());
    }

    @Override
    public Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline) {
        return turns.open(conversationId, model, now(), deadline);
    }

    @Override
    public List<PromptMessage> history(UUID conversationId, int limit) {
        return messages.newest(conversationId, limit);
    }

    @Override
    public Optional<Turn> closeTurn(UUID turnId, TurnState state) {
        return turns.close(turnId, state, now());
    }

    @Override
    public List<UUID> overdueTurns(Instant before, int limit) {
        return turns.overdue(before, limit);
    }

    @Override
    public void recordDelivery(UUID turnId, String outcome) {
        transaction.write(SET_DELIVERY.sql(), outcome, turnId);
    }

    @Override
    public void emit(Effect effect) {
        effects.accept(effect);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
