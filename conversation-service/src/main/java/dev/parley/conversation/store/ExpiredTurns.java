package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.DELETE_MESSAGES_OF_EVENTS;
import static dev.parley.conversation.store.ConversationStatement.DELETE_TURNS_BY_ID;
import static dev.parley.conversation.store.ConversationStatement.LOCK_EXPIRED_TURNS;
import static dev.parley.conversation.store.ConversationStatement.SELECT_LONG_CONVERSATIONS;

import dev.parley.support.service.ExpiringRows;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// Turns of active conversations that no context needs any more, with their messages.
///
/// Conversations are read page by page in the order of their ids, so that no statement takes long
/// and none locks a conversation. Used by one thread.
final class ExpiredTurns implements ExpiringRows {

    private static final int PAGE_SIZE = 200;

    private static final UUID BEFORE_FIRST = new UUID(0, 0);

    private final DataSource database;
    private final int keptMessages;
    private UUID done = BEFORE_FIRST;

    /// @param keptMessages number of the newest messages of each conversation whose turns are kept
    ExpiredTurns(DataSource database, int keptMessages) {
        this.database = database;
        this.keptMessages = keptMessages;
    }

    @Override
    public int deleteOlderThan(Duration age, int most) {
        var deleted = 0;
        for (var page = nextPage(); !page.isEmpty(); page = nextPage()) {
            for (var conversation : page) {
                deleted += delete(conversation, age, most - deleted);
                if (deleted == most) {
                    return most;
                }
                done = conversation.id();
            }
        }
        done = BEFORE_FIRST;
        return deleted;
    }

    private List<Conversation> nextPage() {
        return BatchingTransaction.run(
                database,
                transaction ->
                        transaction.query(
                                SELECT_LONG_CONVERSATIONS.sql(),
                                Conversation::read,
                                keptMessages,
                                done,
                                PAGE_SIZE));
    }

    private int delete(Conversation conversation, Duration age, int most) {
        var newestUnneeded = conversation.newestUnneeded();
        return newestUnneeded == null
                ? 0
                : BatchingTransaction.run(
                        database,
                        transaction ->
                                delete(
                                        transaction,
                                        transaction.query(
                                                LOCK_EXPIRED_TURNS.sql(),
                                                Expired::read,
                                                conversation.id(),
                                                age.toMillis(),
                                                conversation.id(),
                                                newestUnneeded,
                                                most)));
    }

    private static int delete(BatchingTransaction transaction, List<Expired> turns) {
        if (turns.isEmpty()) {
            return 0;
        }
        var events = new ArrayList<UUID>();
        for (var turn : turns) {
            events.addAll(turn.answers());
            events.add(MessageRepository.answerId(turn.id()));
        }
        var ids = turns.stream().map(Expired::id).toArray(UUID[]::new);
        transaction.write(DELETE_MESSAGES_OF_EVENTS.sql(), (Object) events.toArray(UUID[]::new));
        transaction.write(DELETE_TURNS_BY_ID.sql(), (Object) ids);
        return ids.length;
    }

    /// An active conversation.
    ///
    /// @param newestUnneeded position of the newest message that no context needs, if any
    private record Conversation(UUID id, @Nullable Long newestUnneeded) {

        static Conversation read(ResultSet row) throws SQLException {
            return new Conversation(
                    row.getObject("id", UUID.class), row.getObject("newest_unneeded", Long.class));
        }
    }

    /// An expired turn.
    private record Expired(UUID id, List<UUID> answers) {

        static Expired read(ResultSet row) throws SQLException {
            return new Expired(
                    row.getObject("id", UUID.class),
                    List.of((UUID[]) row.getArray("answers").getArray()));
        }
    }
}
