package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.CONVERSATIONS;
import static dev.parley.conversation.store.generated.Tables.MESSAGES;
import static dev.parley.conversation.store.generated.Tables.TURNS;
import static dev.parley.conversation.store.generated.Tables.USERS;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.update;

import dev.parley.conversation.turn.ConversationTransaction.ModelChoice;
import dev.parley.support.service.sql.Sql;

import org.jooq.impl.DSL;

import java.util.List;
import java.util.UUID;

/// Repository of messages that do not belong to a turn yet.
final class PendingMessages {

    private static final String SELECT_PENDING =
            Sql.of(
                    select(
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
                            .where(MESSAGES.CONVERSATION_ID.eq(Sql.of(MESSAGES.CONVERSATION_ID)))
                            .and(MESSAGES.TURN_ID.isNull())
                            .and(
                                    notExists(
                                            selectOne()
                                                    .from(TURNS)
                                                    .where(
                                                            TURNS.CONVERSATION_ID.eq(
                                                                    Sql.of(TURNS.CONVERSATION_ID)))
                                                    .and(TurnRepository.IS_IN_FLIGHT)))
                            .orderBy(MESSAGES.ID));

    private static final String ASSIGN_TO_TURN =
            Sql.of(
                    update(MESSAGES)
                            .set(MESSAGES.TURN_ID, Sql.of(MESSAGES.TURN_ID))
                            .where(
                                    MESSAGES.EVENT_ID.eq(
                                            DSL.any(DSL.param("answers", UUID[].class)))));

    private final BatchingTransaction transaction;

    PendingMessages(BatchingTransaction transaction) {
        this.transaction = transaction;
    }

    /// Finds the pending messages of the place that comes first; the conversation must be locked.
    ///
    /// @return empty if nothing is pending or a turn is in flight
    List<PendingMessage> find(UUID conversationId, ModelChoice model) {
        var all =
                transaction.query(
                        SELECT_PENDING,
                        row ->
                                new PendingMessage(
                                        Sql.get(row, MESSAGES.EVENT_ID),
                                        Sql.get(row, MESSAGES.MESSAGE_ID),
                                        Sql.get(row, MESSAGES.PLACE),
                                        model.choose(
                                                Sql.getNullable(row, CONVERSATIONS.MODEL_OVERRIDE),
                                                Sql.getNullable(row, USERS.PREFERRED_MODEL))),
                        conversationId,
                        conversationId);
        return all.stream().filter(each -> each.place().equals(all.getFirst().place())).toList();
    }

    /// Assigns messages to a turn.
    void assign(UUID turnId, UUID[] eventIds) {
        transaction.write(ASSIGN_TO_TURN, turnId, eventIds);
    }

    /// A pending message, with the model that a turn opened now would ask.
    record PendingMessage(UUID eventId, String messageId, String place, String model) {}
}
