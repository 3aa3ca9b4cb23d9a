package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Env;
import dev.parley.conversation.testing.Neighbours;
import dev.parley.events.ContextMessage;
import dev.parley.events.InferenceRequested;
import dev.parley.localstack.testing.TestStack;

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
import java.util.concurrent.ThreadLocalRandom;

/// The service on a real broker, registry, database and cache.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationServiceIT {

    private final Map<String, String> environment = new HashMap<>(TestStack.environment());
    private long alice;
    private Neighbours neighbours;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        var database = TestStack.freshDatabase();
        environment.putAll(
                Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password(),
                        "PARLEY_MODELS", "small,large"));
        neighbours = new Neighbours(environment);
        service = ConversationApplication.SERVICE.start(new Env(environment));
    }

    @BeforeEach
    void anotherPerson() {
        alice = ThreadLocalRandom.current().nextLong(1, 1L << 40);
    }

    @AfterAll
    void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void asksTheModelWithTheWholeConversation() {
        neighbours.say(alice, "1", "hello");
        neighbours.answer(asked(1), "Hi!");
        await().until(() -> neighbours.saidTo(alice).contains("Hi!"));

        neighbours.say(alice, "2", "and again");

        assertThat(spoken(asked(2))).endsWith("hello", "Hi!", "and again");
    }

    @Test
    void theSameMessageAgainHasNoEffect() {
        neighbours.say(alice, "1", "hello");
        var first = asked(1);

        neighbours.say(alice, "1", "hello");
        neighbours.answer(first, "Hi!");

        await().until(() -> neighbours.saidTo(alice).size() == 1);
        neighbours.say(alice, "2", "and again");
        assertThat(spoken(asked(2))).containsOnlyOnce("hello");
    }

    @Test
    void theSameResultAgainIsNotSaidTwice() {
        neighbours.say(alice, "1", "hello");
        var first = asked(1);
        neighbours.answer(first, "Hi!");

        neighbours.answer(first, "Hi!");
        neighbours.say(alice, "2", "and again");
        neighbours.answer(asked(2), "Yes?");

        await().until(() -> neighbours.saidTo(alice).contains("Yes?"));
        assertThat(neighbours.saidTo(alice)).containsExactly("Hi!", "Yes?");
    }

    @Test
    void whatComesDuringATurnJoinsTheNextOne() {
        neighbours.say(alice, "1", "hello");
        var first = asked(1);
        neighbours.say(alice, "2", "are you");
        var last = neighbours.say(alice, "3", "there?");
        neighbours.answer(first, "Hi!");

        assertThat(spoken(asked(2))).endsWith("hello", "Hi!", "are you", "there?");
        assertThat(asked(2).getEnvelope().getCausedBy()).contains(last);
    }

    @Test
    void keepsTheModelThatAPersonChose() {
        neighbours.say(alice, "1", "/model large");
        await().until(() -> neighbours.saidTo(alice).contains("Model set to: large"));

        neighbours.say(alice, "2", "hello");

        assertThat(asked(1).getModel()).isEqualTo("large");
    }

    @Test
    void aResetStartsFresh() {
        neighbours.say(alice, "1", "hello");
        neighbours.answer(asked(1), "Hi!");
        neighbours.say(alice, "2", "/reset");
        await().until(() ->
                neighbours.saidTo(alice).contains("Conversation reset! Starting fresh."));

        neighbours.say(alice, "3", "who am I?");

        assertThat(spoken(asked(2))).doesNotContain("hello", "Hi!").endsWith("who am I?");
    }

    @Test
    void aFlushedCacheCostsNoHistory() {
        neighbours.say(alice, "1", "hello");
        neighbours.answer(asked(1), "Hi!");
        await().until(() -> neighbours.saidTo(alice).contains("Hi!"));

        flushCache();
        neighbours.say(alice, "2", "and again");

        assertThat(spoken(asked(2))).endsWith("hello", "Hi!", "and again");
    }

    @Test
    void aSessionIsInTheCacheForAnHour() {
        neighbours.say(alice, "1", "hello");
        asked(1);

        var key = "session:telegram:" + alice;
        try (var redis = RedisClient.create(cache())) {
            await().until(() -> redis.exists(key));
            assertThat(redis.hgetAll(key)).containsKey("user").hasSize(2);
            assertThat(redis.ttl(key)).isBetween(3_500L, 3_600L);
        }
    }

    @Test
    void outlivesWhatPostgresCannotKeep() {
        neighbours.say(alice, "1", "hel\0lo");

        assertThat(spoken(asked(1))).endsWith("hello");
    }

    @Test
    void outlivesPoison() {
        neighbours.sayNonsense(alice);
        neighbours.say(alice, "1", "hello");

        assertThat(spoken(asked(1))).endsWith("hello");
    }

    private InferenceRequested asked(int number) {
        await().until(() -> neighbours.askedFor(alice).size() >= number);
        return neighbours.askedFor(alice).get(number - 1);
    }

    private static List<String> spoken(InferenceRequested request) {
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
