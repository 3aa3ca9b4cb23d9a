package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.update;

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
import dev.parley.support.service.sql.Sql;

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

    private static final String INSERT_INBOX_ROW =
            Sql.of(
                    insertInto(INBOX)
                            .set(INBOX.EVENT_ID, Sql.of(INBOX.EVENT_ID))
                            .set(INBOX.RECEIVED_AT, Sql.of(INBOX.RECEIVED_AT))
                            .onConflictDoNothing());

    private static final String SET_PREFERRED_MODEL =
            Sql.of(
                    update(USERS)
                            .set(USERS.PREFERRED_MODEL, Sql.of(USERS.PREFERRED_MODEL))
                            .where(USERS.ID.eq(Sql.of(USERS.ID))));

    private static final String SET_MODEL_OVERRIDE =
            Sql.of(
                    update(CONVERSATIONS)
                            .set(CONVERSATIONS.MODEL_OVERRIDE, Sql.of(CONVERSATIONS.MODEL_OVERRIDE))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID))));

    private static final String SET_DELIVERY =
            Sql.of(
                    update(TURNS)
                            .set(TURNS.DELIVERY, Sql.of(TURNS.DELIVERY))
                            .where(TURNS.ID.eq(Sql.of(TURNS.ID))));

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
        return transaction.update(INSERT_INBOX_ROW, eventId, now()) == 1;
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
        transaction.write(SET_PREFERRED_MODEL, model, session.userId());
    }

    @Override
    public void setModelOverride(Session session, String model) {
        transaction.write(SET_MODEL_OVERRIDE, model, session.conversationId());
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
        transaction.write(SET_DELIVERY, outcome, turnId);
    }

    @Override
    public void emit(Effect effect) {
        effects.accept(effect);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
