package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Health reports of the services, with and without Redis.
class HealthIT {

    @ParameterizedTest
    @EnumSource
    void reportsEveryServiceAsHealthy(Stage stage) {
        var parley = ParleySystem.running();

        var health = HealthReport.fetch(parley.stage(stage).address());

        assertThat(health.httpStatus()).isEqualTo(200);
        assertThat(health.states())
                .containsKeys("status", "kafka", "registry")
                .allSatisfy((name, state) -> assertThat(state).as(name).isEqualTo("healthy"));
    }

    @Test
    void reportsAMissingCacheWhileChatsGoOn() {
        var parley = ParleySystem.running();
        var redis = parley.servers().redis();
        var conversations = parley.stage(Stage.CONVERSATION_SERVICE).address();
        var chats = new ChatUsers(parley.simulator(), "cacheless");
        var outages = new FaultInjector();

        outages.stop(redis);
        try {
            Eventually.await("conversation-service reports the missing cache")
                    .untilAsserted(() -> {
                        var health = HealthReport.fetch(conversations);
                        assertThat(health.httpStatus()).isEqualTo(200);
                        assertThat(health.states())
                                .containsEntry("status", "healthy")
                                .containsEntry("database", "healthy")
                                .containsEntry("kafka", "healthy");
                        assertThat(health.states().get("redis")).startsWith("unhealthy: ");
                    });
            for (var platform : TestPlatform.values()) {
                var ann = chats.user(platform, ChatKind.PRIVATE, "ann");
                ann.ask("one without a cache " + platform);
                assertThat(ann.ask("two without a cache " + platform))
                        .contains("remember 2 earlier messages");
            }
        } finally {
            redis.restart();
        }

        assertThat(outages.injected()).isEqualTo(1);
        Eventually.await("conversation-service is healthy again")
                .untilAsserted(() ->
                        assertThat(HealthReport.fetch(conversations).states())
                                .containsEntry("redis", "healthy"));
    }
}
