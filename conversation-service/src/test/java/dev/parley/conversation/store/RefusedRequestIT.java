package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationStage;
import dev.parley.conversation.testing.MigratedDatabase;
import dev.parley.support.kafka.Topics;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

/// Tests that a request that Kafka refuses for good ends its turn on a real Postgres.
class RefusedRequestIT {

    private final DataSource database = MigratedDatabase.create();

    @Test
    void closesTheTurnWithAnApology() {
        try (var stage = stageWithRefusedRequest()) {
            stage.turns().closeOverdue();

            await().until(() -> !stage.replies().isEmpty());
            assertThat(stage.replies()).singleElement().asString().startsWith("Sorry, I could not");
            assertThat(stage.publishedTo(Topics.INFERENCE_REQUESTS)).hasSize(1);
        }
    }

    @Test
    void keepsATurnOpenWhoseRequestWasPublishedAfterAll() throws Exception {
        try (var stage = stageWithRefusedRequest();
                var otherInstance = database.getConnection()) {
            otherInstance.setAutoCommit(false);
            execute(otherInstance, "SELECT 1 FROM conversation.conversations FOR UPDATE");
            var sweep = Thread.ofVirtual().start(stage.turns()::closeOverdue);
            await().until(() -> count("pg_locks WHERE NOT granted") > 0);

            execute(otherInstance, "DELETE FROM conversation.outbox WHERE refused_at IS NOT NULL");
            otherInstance.commit();
            sweep.join();

            assertThat(count("conversation.turns WHERE state = 'IN_FLIGHT'")).isEqualTo(1);
        }
    }

    private ConversationStage stageWithRefusedRequest() {
        var stage = new ConversationStage(database, Clock.systemUTC());
        stage.refuse(Topics.INFERENCE_REQUESTS.name(), new RecordTooLargeException("1 MiB"));
        stage.receive("1", "hello");
        await().until(() -> count("conversation.outbox WHERE refused_at IS NOT NULL") > 0);
        return stage;
    }

    private long count(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
