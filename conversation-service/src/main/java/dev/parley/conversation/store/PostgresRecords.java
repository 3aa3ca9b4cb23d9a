package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import dev.parley.conversation.turn.Departure;
import dev.parley.conversation.turn.IncomingMessage;
import dev.parley.conversation.turn.InferenceOutcome;
import dev.parley.conversation.turn.Line;
import dev.parley.conversation.turn.Person;
import dev.parley.conversation.turn.Records;
import dev.parley.conversation.turn.Session;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What one transaction sees and writes in Postgres.
final class PostgresRecords implements Records {

    /// An answer stands before what was written while it was made.
    private static final Comparator<Spoken> IN_ORDER_OF_TURNS =
            Comparator.comparing(Spoken::turnOpenedAt)
                    .thenComparing(spoken -> spoken.line().role() == Line.Role.ASSISTANT);

    private final DSLContext dsl;
    private final Sessions sessions;
    private final OpenTurns openTurns;
    private final Consumer<Departure> departures;
    private final Clock clock;

    PostgresRecords(
            DSLContext dsl, Sessions sessions, Consumer<Departure> departures, Clock clock) {
        this.dsl = dsl;
        this.sessions = sessions;
        this.openTurns = new OpenTurns(dsl);
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public boolean isFirstSight(UUID eventId) {
        return dsl.insertInto(INBOX)
                        .set(INBOX.EVENT_ID, eventId)
                        .set(INBOX.RECEIVED_AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
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
        dsl.update(USERS)
                .set(USERS.PREFERRED_MODEL, model)
                .where(USERS.ID.eq(session.userId()))
                .execute();
    }

    @Override
    public void override(Session session, String model) {
        dsl.update(CONVERSATIONS)
                .set(CONVERSATIONS.MODEL_OVERRIDE, model)
                .where(CONVERSATIONS.ID.eq(session.conversationId()))
                .execute();
    }

    @Override
    public void append(UUID conversationId, IncomingMessage message, String text) {
        dsl.insertInto(MESSAGES)
                .set(MESSAGES.CONVERSATION_ID, conversationId)
                .set(MESSAGES.ROLE, Line.Role.USER.name())
                .set(MESSAGES.CONTENT, text)
                .set(MESSAGES.EVENT_ID, message.eventId())
                .set(MESSAGES.PLACE, message.place().toString())
                .set(MESSAGES.MESSAGE_ID, message.messageId())
                .set(MESSAGES.CREATED_AT, now())
                .execute();
    }

    @Override
    public void append(Turn turn, InferenceOutcome.Completed answer) {
        dsl.insertInto(MESSAGES)
                .set(MESSAGES.CONVERSATION_ID, turn.conversationId())
                .set(MESSAGES.ROLE, Line.Role.ASSISTANT.name())
                .set(MESSAGES.CONTENT, answer.text())
                .set(MESSAGES.EVENT_ID, EventIds.following(turn.id(), "answer"))
                .set(MESSAGES.PLACE, turn.place().toString())
                .set(MESSAGES.TURN_ID, turn.id())
                .set(MESSAGES.MODEL, answer.model())
                .set(MESSAGES.PROMPT_TOKENS, answer.promptTokens())
                .set(MESSAGES.COMPLETION_TOKENS, answer.completionTokens())
                .set(MESSAGES.CREATED_AT, now())
                .execute();
        dsl.update(CONVERSATIONS)
                .set(CONVERSATIONS.LAST_ACTIVITY, now())
                .where(CONVERSATIONS.ID.eq(turn.conversationId()))
                .execute();
    }

    @Override
    public Optional<Turn> openTurn(UUID conversationId, ModelChoice model, Instant deadline) {
        return openTurns.open(conversationId, model, now(), deadline);
    }

    @Override
    public List<Line> history(UUID conversationId, int limit) {
        var inOrderOfArrival =
                dsl.select(MESSAGES.ROLE, MESSAGES.CONTENT, TURNS.OPENED_AT)
                        .from(MESSAGES)
                        .join(TURNS)
                        .on(TURNS.ID.eq(MESSAGES.TURN_ID))
                        .where(MESSAGES.CONVERSATION_ID.eq(conversationId))
                        .orderBy(MESSAGES.ID.desc())
                        .limit(limit)
                        .fetch(row ->
                                new Spoken(
                                        new Line(Line.Role.valueOf(row.value1()), row.value2()),
                                        row.value3()))
                        .reversed();
        return inOrderOfArrival.stream().sorted(IN_ORDER_OF_TURNS).map(Spoken::line).toList();
    }

    @Override
    public Optional<Turn> close(UUID turnId, TurnState state) {
        return openTurns.close(turnId, state, now());
    }

    @Override
    public List<UUID> overdue(Instant before, int limit) {
        return dsl.select(TURNS.ID)
                .from(TURNS)
                .where(TURNS.STATE.eq(TurnState.IN_FLIGHT.name()))
                .and(TURNS.DEADLINE.lessThan(before.atOffset(ZoneOffset.UTC)))
                .orderBy(TURNS.DEADLINE)
                .limit(limit)
                .fetch(TURNS.ID);
    }

    @Override
    public void delivered(UUID turnId, String how) {
        dsl.update(TURNS).set(TURNS.DELIVERY, how).where(TURNS.ID.eq(turnId)).execute();
    }

    @Override
    public void depart(Departure departure) {
        departures.accept(departure);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// A line and the time at which its turn was opened.
    private record Spoken(Line line, OffsetDateTime turnOpenedAt) {}
}
