package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationFixture;
import dev.parley.events.ContextMessage;
import dev.parley.events.InferenceRequested;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import redis.clients.jedis.RedisClient;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

/// Tests the service with a real broker, schema registry, database and cache.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationServiceIT {

    private final Map<String, String> environment = new HashMap<>(TestServers.environment());
    private long alice;
    private ConversationFixture fixture;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        var database = TestServers.freshDatabase();
        environment.putAll(
                Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password(),
                        "PARLEY_MODELS", "small,large"));
        fixture = new ConversationFixture(environment);
        service = ConversationApplication.LAUNCHER.start(environment);
    }

    @BeforeEach
    void useNewPerson() {
        alice = ThreadLocalRandom.current().nextLong(1, 1L << 40);
    }

    @AfterAll
    void stop() {
        service.close();
        fixture.close();
    }

    @Test
    void sendsTheWholeConversationToTheModel() {
        fixture.sendMessage(alice, "1", "hello");
        fixture.completeInference(request(1), "Hi!");
        await().until(() -> fixture.repliesTo(alice).contains("Hi!"));

        fixture.sendMessage(alice, "2", "and again");

        assertThat(contextOf(request(2))).endsWith("hello", "Hi!", "and again");
    }

    @Test
    void ignoresARedeliveredMessage() {
        fixture.sendMessage(alice, "1", "hello");
        var first = request(1);

        fixture.sendMessage(alice, "1", "hello");
        fixture.completeInference(first, "Hi!");

        await().until(() -> fixture.repliesTo(alice).size() == 1);
        fixture.sendMessage(alice, "2", "and again");
        assertThat(contextOf(request(2))).containsOnlyOnce("hello");
    }

    @Test
    void ignoresARedeliveredResult() {
        fixture.sendMessage(alice, "1", "hello");
        var first = request(1);
        fixture.completeInference(first, "Hi!");

        fixture.completeInference(first, "Hi!");
        fixture.sendMessage(alice, "2", "and again");
        fixture.completeInference(request(2), "Yes?");

        await().until(() -> fixture.repliesTo(alice).contains("Yes?"));
        assertThat(fixture.repliesTo(alice)).containsExactly("Hi!", "Yes?");
    }

    @Test
    void messagesSentDuringATurnJoinTheNextTurn() {
        fixture.sendMessage(alice, "1", "hello");
        var first = request(1);
        fixture.sendMessage(alice, "2", "are you");
        var last = fixture.sendMessage(alice, "3", "there?");
        // messages and results are topics of their own: the reply to a command behind the messages
        // shows that they were taken
        fixture.sendMessage(alice, "4", "/model");
        await().until(() -> !fixture.repliesTo(alice).isEmpty());
        fixture.completeInference(first, "Hi!");

        assertThat(contextOf(request(2))).endsWith("hello", "Hi!", "are you", "there?");
        assertThat(request(2).getEnvelope().getCausedBy()).contains(last);
    }

    @Test
    void remembersThePreferredModel() {
        fixture.sendMessage(alice, "1", "/model large");
        await().until(() -> fixture.repliesTo(alice).contains("Model set to: large"));

        fixture.sendMessage(alice, "2", "hello");

        assertThat(request(1).getModel()).isEqualTo("large");
    }

    @Test
    void resetStartsANewConversation() {
        fixture.sendMessage(alice, "1", "hello");
        fixture.completeInference(request(1), "Hi!");
        fixture.sendMessage(alice, "2", "/reset");
        await().until(() ->
                fixture.repliesTo(alice).contains("Conversation reset! Starting fresh."));

        fixture.sendMessage(alice, "3", "who am I?");

        assertThat(contextOf(request(2))).doesNotContain("hello", "Hi!").endsWith("who am I?");
    }

    @Test
    void keepsTheHistoryWhenTheCacheIsFlushed() {
        fixture.sendMessage(alice, "1", "hello");
        fixture.completeInference(request(1), "Hi!");
        await().until(() -> fixture.repliesTo(alice).contains("Hi!"));

        flushCache();
        fixture.sendMessage(alice, "2", "and again");

        assertThat(contextOf(request(2))).endsWith("hello", "Hi!", "and again");
    }

    @Test
    void cachesASessionForAnHour() {
        fixture.sendMessage(alice, "1", "hello");
        request(1);

        var key = "session:telegram:" + alice;
        try (var redis = RedisClient.create(cache())) {
            await().until(() -> redis.exists(key));
            assertThat(redis.hgetAll(key)).hasSize(1);
            assertThat(redis.ttl(key)).isBetween(3_500L, 3_600L);
        }
    }

    @Test
    void acceptsTextThatPostgresCannotStore() {
        fixture.sendMessage(alice, "1", "hel\0lo");

        assertThat(contextOf(request(1))).endsWith("hello");
    }

    @Test
    void quotesNoRowThatPostgresRefuses() throws Exception {
        try (var connection = service.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute("CREATE TEMP TABLE refusing (text TEXT, CHECK (false))");

            assertThatThrownBy(() -> statement.execute("INSERT INTO refusing VALUES ('my word')"))
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining("my word");
        }
    }

    @Test
    void continuesAfterAMalformedRecord() {
        fixture.sendMalformedRecord(alice);
        fixture.sendMessage(alice, "1", "hello");

        assertThat(contextOf(request(1))).endsWith("hello");
    }

    /// No index of Postgres takes an id of that length.
    @Test
    void continuesAfterAMessageThatPostgresRefuses() {
        var longId = new StringBuilder();
        new Random(7).ints(8_000, 'a', 'z').forEach(longId::appendCodePoint);
        fixture.sendMessage(alice, longId.toString(), "1", "hello");

        fixture.sendMessage(alice, "2", "and again");

        assertThat(contextOf(request(1))).endsWith("and again");
    }

    private InferenceRequested request(int number) {
        await().until(() -> fixture.requestsFrom(alice).size() >= number);
        return fixture.requestsFrom(alice).get(number - 1);
    }

    private static List<String> contextOf(InferenceRequested request) {
        return request.getMessages().stream().map(ContextMessage::getContent).toList();
    }

    private void flushCache() {
        try (var redis = RedisClient.create(cache())) {
            redis.flushAll();
        }
    }

    private URI cache() {
        return URI.create(String.valueOf(environment.get("REDIS_URL")));
    }
}
