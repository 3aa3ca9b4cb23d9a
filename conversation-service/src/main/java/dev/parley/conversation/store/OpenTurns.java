package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import dev.parley.conversation.store.generated.tables.records.TurnsRecord;
import dev.parley.conversation.turn.Records.ModelChoice;
import dev.parley.conversation.turn.Turn;
import dev.parley.conversation.turn.TurnState;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import org.jooq.DSLContext;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The turns in flight: at most one for each conversation, held so by a unique index.
final class OpenTurns {

    private final DSLContext dsl;

    OpenTurns(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Opens a turn over the messages that wait, all of one place; the conversation must be locked.
    Optional<Turn> open(
            UUID conversationId, ModelChoice model, OffsetDateTime now, Instant deadline) {
        var waiting = waiting(conversationId, model);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var turn = turnOver(conversationId, waiting, deadline);
        if (insert(turn, now) == 0) {
            return Optional.empty();
        }
        dsl.update(MESSAGES)
                .set(MESSAGES.TURN_ID, turn.id())
                .where(MESSAGES.EVENT_ID.in(turn.answers()))
                .execute();
        return Optional.of(turn);
    }

    private List<Waiting> waiting(UUID conversationId, ModelChoice model) {
        var all =
                dsl.select(
                                MESSAGES.EVENT_ID,
                                MESSAGES.MESSAGE_ID,
                                MESSAGES.PLACE,
                                CONVERSATIONS.MODEL_OVERRIDE,
                                USERS.PREFERRED_MODEL)
                        .from(MESSAGES)
                        .join(CONVERSATIONS)
                        .on(CONVERSATIONS.ID.eq(MESSAGES.CONVERSATION_ID))
                        .join(USERS)
                        .on(USERS.ID.eq(CONVERSATIONS.USER_ID))
                        .where(MESSAGES.CONVERSATION_ID.eq(conversationId))
                        .and(MESSAGES.TURN_ID.isNull())
                        .orderBy(MESSAGES.ID)
                        .fetch(row ->
                                new Waiting(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        model.of(row.value4(), row.value5())));
        return all.stream().filter(each -> each.place().equals(all.getFirst().place())).toList();
    }

    private static Turn turnOver(UUID conversationId, List<Waiting> waiting, Instant deadline) {
        var first = waiting.getFirst();
        return new Turn(
                EventIds.turn(first.eventId()),
                conversationId,
                Place.parse(first.place()),
                waiting.getLast().messageId(),
                waiting.stream().map(Waiting::eventId).toList(),
                first.model(),
                deadline);
    }

    private int insert(Turn turn, OffsetDateTime now) {
        return dsl.insertInto(TURNS)
                .set(TURNS.ID, turn.id())
                .set(TURNS.CONVERSATION_ID, turn.conversationId())
                .set(TURNS.PLACE, turn.place().toString())
                .set(TURNS.REPLY_TO, turn.replyTo())
                .set(TURNS.ANSWERS, turn.answers().toArray(UUID[]::new))
                .set(TURNS.MODEL, turn.model())
                .set(TURNS.STATE, TurnState.IN_FLIGHT.name())
                .set(TURNS.OPENED_AT, now)
                .set(TURNS.DEADLINE, turn.deadline().atOffset(ZoneOffset.UTC))
                .onConflict(TURNS.CONVERSATION_ID)
                .where(TURNS.STATE.eq(org.jooq.impl.DSL.inline(TurnState.IN_FLIGHT.name())))
                .doNothing()
                .execute();
    }

    /// Ends a turn in flight; the conversation is locked first, as everywhere, so that nobody
    /// deadlocks.
    Optional<Turn> close(UUID turnId, TurnState state, OffsetDateTime now) {
        dsl.select(CONVERSATIONS.ID)
                .from(CONVERSATIONS)
                .join(TURNS)
                .on(TURNS.CONVERSATION_ID.eq(CONVERSATIONS.ID))
                .where(TURNS.ID.eq(turnId))
                .forUpdate()
                .of(CONVERSATIONS)
                .fetch();
        return dsl.update(TURNS)
                .set(TURNS.STATE, state.name())
                .set(TURNS.FINISHED_AT, now)
                .where(TURNS.ID.eq(turnId))
                .and(TURNS.STATE.eq(TurnState.IN_FLIGHT.name()))
                .returning()
                .fetchOptional(OpenTurns::turn);
    }

    private static Turn turn(TurnsRecord row) {
        return new Turn(
                row.getId(),
                row.getConversationId(),
                Place.parse(row.getPlace()),
                row.getReplyTo(),
                List.of(row.getAnswers()),
                row.getModel(),
                row.getDeadline().toInstant());
    }

    /// A message that waits for a turn, and the model that one would ask.
    private record Waiting(UUID eventId, String messageId, String place, String model) {}
}
