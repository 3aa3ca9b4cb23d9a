package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationFixture;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import redis.clients.jedis.RedisClient;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Two installations with different values of `PARLEY_PREFIX` on one broker, registry and Redis.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstallationsIT {

    private static final String PREFIX = "staging-";

    private final long alice = ThreadLocalRandom.current().nextLong(1, 1L << 40);
    private Installation production;
    private Installation staging;

    @BeforeAll
    void start() {
        DeclaredTopics.read(ProjectHome.find().topicsFile())
                .withPrefix(PREFIX)
                .createMissingOn(TestServers.kafka());
        production = Installation.start("");
        staging = Installation.start(PREFIX);
    }

    @AfterAll
    void stop() {
        production.close();
        staging.close();
    }

    @Test
    void doNotMeet() {
        staging.fixture.sendMessage(alice, "1", "in staging");
        await().until(() -> staging.contexts(alice).contains("in staging"));
        // what one installation read of the other's topics would stand before its own message
        production.fixture.sendMessage(alice, "2", "in production");
        await().until(() -> production.contexts(alice).contains("in production"));

        assertThat(production.contexts(alice)).doesNotContain("in staging");
        assertThat(staging.contexts(alice)).doesNotContain("in production");
        try (var redis = RedisClient.create(URI.create(TestServers.redis().url()))) {
            var session = "session:telegram:" + alice;
            await().until(() -> redis.exists(session) && redis.exists(PREFIX + session));
            assertThat(redis.hgetAll(session)).isNotEqualTo(redis.hgetAll(PREFIX + session));
        }
    }

    /// A service and what its topics hold.
    private record Installation(ConfigurableApplicationContext service, ConversationFixture fixture)
            implements AutoCloseable {

        static Installation start(String prefix) {
            var environment = new HashMap<>(TestServers.environment());
            var database = TestServers.freshDatabase();
            environment.putAll(
                    Map.of(
                            "PARLEY_PREFIX", prefix,
                            "DATABASE_URL", database.url(),
                            "DATABASE_USER", database.user(),
                            "DATABASE_PASSWORD", database.password()));
            return new Installation(
                    ConversationApplication.LAUNCHER.start(environment),
                    new ConversationFixture(environment));
        }

        List<String> contexts(long person) {
            return fixture.requestsFrom(person).stream()
                    .flatMap(request -> request.getMessages().stream())
                    .map(message -> message.getContent())
                    .toList();
        }

        @Override
        public void close() {
            service.close();
            fixture.close();
        }
    }
}
