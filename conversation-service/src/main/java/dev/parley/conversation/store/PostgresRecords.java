package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.update;

import dev.parley.chassis.sql.Sql;
import dev.parley.conversation.turn.Departure;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Line;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Records;
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

/// What one transaction sees and writes in Postgres.
final class PostgresRecords implements Records {

    private static final String NOTE_SEEN =
            Sql.of(
                    insertInto(INBOX)
                            .set(INBOX.EVENT_ID, Sql.of(INBOX.EVENT_ID))
                            .set(INBOX.RECEIVED_AT, Sql.of(INBOX.RECEIVED_AT))
                            .onConflictDoNothing());

    private static final String PREFER =
            Sql.of(
                    update(USERS)
                            .set(USERS.PREFERRED_MODEL, Sql.of(USERS.PREFERRED_MODEL))
                            .where(USERS.ID.eq(Sql.of(USERS.ID))));

    private static final String OVERRIDE =
            Sql.of(
                    update(CONVERSATIONS)
                            .set(CONVERSATIONS.MODEL_OVERRIDE, Sql.of(CONVERSATIONS.MODEL_OVERRIDE))
                            .where(CONVERSATIONS.ID.eq(Sql.of(CONVERSATIONS.ID))));

    private static final String NOTE_DELIVERY =
            Sql.of(
                    update(TURNS)
                            .set(TURNS.DELIVERY, Sql.of(TURNS.DELIVERY))
                            .where(TURNS.ID.eq(Sql.of(TURNS.ID))));

    private final Transaction transaction;
    private final Sessions sessions;
    private final History history;
    private final OpenTurns openTurns;
    private final Consumer<Departure> departures;
    private final Clock clock;

    PostgresRecords(
            Transaction transaction,
            Sessions sessions,
            Consumer<Departure> departures,
            Clock clock) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.history = new History(transaction);
        this.openTurns = new OpenTurns(transaction);
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public boolean isFirstSight(UUID eventId) {
        return transaction.change(NOTE_SEEN, eventId, now()) == 1;
    }

    @Override
    public Session session(Person person, Place place, String scopeKey) {
        return sessions.open(person, scopeKey, now());
    }

    @Override
    public void deactivate(Session session, Person person) {
        sessions.deactivate(session, person);
    }

    @Override
    public void prefer(Session session, String model) {
        transaction.write(PREFER, model, session.userId());
    }

    @Override
    public void override(Session session, String model) {
        transaction.write(OVERRIDE, model, session.conversationId());
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        history.append(conversationId, message, text, now());
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        history.append(turn, answer, now());
    }

    @Override
    public Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline) {
        return openTurns.open(conversationId, model, now(), deadline);
    }

    @Override
    public List<Line> history(UUID conversationId, int limit) {
        return history.newest(conversationId, limit);
    }

    @Override
    public Optional<Turn> close(UUID turnId, TurnState state) {
        return openTurns.close(turnId, state, now());
    }

    @Override
    public List<UUID> overdue(Instant before, int limit) {
        return openTurns.overdue(before, limit);
    }

    @Override
    public void delivered(UUID turnId, String how) {
        transaction.write(NOTE_DELIVERY, how, turnId);
    }

    @Override
    public void depart(Departure departure) {
        departures.accept(departure);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
