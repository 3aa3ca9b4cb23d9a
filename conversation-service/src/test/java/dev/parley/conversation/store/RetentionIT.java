package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationStage;
import dev.parley.conversation.testing.MigratedDatabase;
import dev.parley.events.ContextMessage;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Tests the deletion of expired rows on a real Postgres.
class RetentionIT {

    private static final Duration NINE_DAYS = Duration.ofDays(9);

    private final javax.sql.DataSource database = MigratedDatabase.create();

    @Test
    void deletesEndedConversationsOnceTheyAreOld() {
        try (var stage = new ConversationStage(database, Clock.systemUTC())) {
            stage.receive("1", "hello");
            await().until(() -> stage.requests().size() == 1);
            stage.complete(stage.requests().getFirst().getTurnId(), "Hi!");
            stage.receive("2", "/reset");
            stage.receive("3", "hello again");
        }
        var ended = StoreFactory.endedConversations(database);

        assertThat(ended.deleteOlderThan(NINE_DAYS, 1_000)).isZero();
        execute("UPDATE conversation.conversations SET last_activity = now() - interval '10 days'");

        assertThat(ended.deleteOlderThan(NINE_DAYS, 1_000)).isOne();
        assertThat(count("conversations")).isOne();
        assertThat(count("turns")).isOne();
        assertThat(count("messages")).isOne();
    }

    @Test
    void deletesOldTurnsOfAnActiveConversationThatNoContextNeeds() {
        var expired = new ExpiredTurns(database, 4);
        try (var stage = new ConversationStage(database, Clock.systemUTC())) {
            for (var number = 1; number <= 5; number++) {
                exchange(stage, number);
            }
            assertThat(expired.deleteOlderThan(NINE_DAYS, 1_000)).isZero();
            execute("UPDATE conversation.turns SET finished_at = now() - interval '10 days'");
            exchange(stage, 6);

            assertThat(expired.deleteOlderThan(NINE_DAYS, 3)).isEqualTo(3);
            assertThat(expired.deleteOlderThan(NINE_DAYS, 3)).isEqualTo(1);
            assertThat(expired.deleteOlderThan(NINE_DAYS, 3)).isZero();

            assertThat(count("turns")).isEqualTo(2);
            assertThat(count("messages")).isEqualTo(4);
            stage.receive("7", "message 7");
            assertThat(stage.requests().getLast().getMessages())
                    .extracting(ContextMessage::getContent)
                    .containsExactly(
                            "Be kind.",
                            "message 5",
                            "answer 5",
                            "message 6",
                            "answer 6",
                            "message 7");
        }
    }

    private static void exchange(ConversationStage stage, int number) {
        stage.receive(Integer.toString(number), "message " + number);
        stage.complete(stage.requests().getLast().getTurnId(), "answer " + number);
    }

    @Test
    void keepsATurnOfWhichTheContextNeedsAMessage() {
        var expired = new ExpiredTurns(database, 1);
        try (var stage = new ConversationStage(database, Clock.systemUTC())) {
            exchange(stage, 1);
        }
        execute("UPDATE conversation.turns SET finished_at = now() - interval '10 days'");

        assertThat(expired.deleteOlderThan(NINE_DAYS, 1_000)).isZero();
        assertThat(count("messages")).isEqualTo(2);
    }

    @Test
    void issuesNoDeleteWhileNoTurnIsExpired() {
        var expired = new ExpiredTurns(database, 1);
        try (var stage = new ConversationStage(database, Clock.systemUTC())) {
            exchange(stage, 1);
        }
        // fires for a statement that finds no row, too
        execute(
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE"
                        + " EXCEPTION ''a delete''; END'");
        for (var table : List.of("turns", "messages")) {
            execute(
                    "CREATE TRIGGER refuse BEFORE DELETE ON conversation."
                            + table
                            + " EXECUTE FUNCTION refuse()");
        }

        assertThat(expired.deleteOlderThan(NINE_DAYS, 1_000)).isZero();
    }

    @Test
    void deletesTheInboxInBatches() {
        execute(
                "INSERT INTO conversation.inbox SELECT gen_random_uuid(), now() - interval '10"
                        + " days' FROM generate_series(1, 5)");
        var inbox = StoreFactory.inbox(database);

        assertThat(inbox.deleteOlderThan(NINE_DAYS, 3)).isEqualTo(3);
        assertThat(inbox.deleteOlderThan(NINE_DAYS, 3)).isEqualTo(2);
        assertThat(inbox.deleteOlderThan(NINE_DAYS, 3)).isZero();
    }

    @Test
    void deletesRefusedEventsAndThoseOfEarlierVersions() {
        execute(
                "INSERT INTO conversation.outbox (event_id, topic, key, value, headers, written_at,"
                    + " published_at, refused_at) VALUES (gen_random_uuid(), 't', 'k', '', '',"
                    + " now(), now(), NULL), (gen_random_uuid(), 't', 'k', '', '', now(), NULL,"
                    + " now() - interval '31 days'), (gen_random_uuid(), 't', 'k', '', '', now(),"
                    + " NULL, now())");

        assertThat(StoreFactory.refusedEvents(database).deleteOlderThan(Duration.ofDays(30), 1_000))
                .isEqualTo(2);
    }

    private void execute(String statement) {
        var _ = BatchingTransaction.run(database, transaction -> transaction.update(statement));
    }

    private long count(String table) {
        return BatchingTransaction.run(
                        database,
                        transaction ->
                                transaction.query(
                                        "SELECT count(*) FROM conversation." + table,
                                        row -> row.getLong(1)))
                .getFirst();
    }
}
