package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.testing.ConversationFixture;
import dev.parley.testing.servers.TcpProxy;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Tests that messages are handled again after the database's connections broke in silence.
class HalfOpenConnectionIT {

    private static final Duration LIMIT = Duration.ofSeconds(35);

    @Test
    void handlesMessagesAgainWithinHalfAMinute() {
        var database = TestServers.freshDatabase();
        var server = URI.create(database.url().substring("jdbc:".length()));
        var environment = new HashMap<>(TestServers.environment());
        try (var proxy = TcpProxy.to(server.getHost(), server.getPort())) {
            environment.putAll(
                    Map.of(
                            "DATABASE_URL",
                            "jdbc:postgresql://127.0.0.1:" + proxy.port() + server.getPath(),
                            "DATABASE_USER",
                            database.user(),
                            "DATABASE_PASSWORD",
                            database.password()));
            try (var fixture = new ConversationFixture(environment);
                    var _ = ConversationApplication.LAUNCHER.start(environment)) {
                fixture.sendMessage(1, "1", "hello");
                await().until(() -> fixture.requestsFrom(1).size() == 1);

                proxy.dropSilently();
                for (var person = 2; person <= 9; person++) {
                    fixture.sendMessage(person, "1", "hello?");
                }

                for (var person = 2; person <= 9; person++) {
                    var who = person;
                    await().atMost(LIMIT).until(() -> !fixture.requestsFrom(who).isEmpty());
                }
                assertThat(fixture.requestsFrom(1)).hasSize(1);
            }
        }
    }
}
