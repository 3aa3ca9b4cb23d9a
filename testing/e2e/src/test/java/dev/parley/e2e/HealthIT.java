package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.localstack.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the services say about themselves.
class HealthIT {

    @ParameterizedTest
    @EnumSource
    void everyServiceIsHealthy(Stage stage) {
        var parley = Parley.running();

        var health = Health.of(parley.stage(stage).address());

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.states())
                .containsKeys("status", "kafka", "registry")
                .allSatisfy((name, state) -> assertThat(state).as(name).isEqualTo("healthy"));
    }

    @Test
    void aMissingCacheIsNamedAndNobodyWhoChatsNotices() {
        var parley = Parley.running();
        var redis = parley.servers().redis();
        var conversations = parley.stage(Stage.CONVERSATION_SERVICE).address();
        var chats = new Chats(parley.simulator(), "cacheless");
        var outages = new Outages();

        outages.stop(redis);
        try {
            Patience.await("conversation-service misses the cache")
                    .untilAsserted(() -> {
                        var health = Health.of(conversations);
                        assertThat(health.status()).isEqualTo(503);
                        assertThat(health.states())
                                .containsEntry("status", "unhealthy")
                                .containsEntry("database", "healthy")
                                .containsEntry("kafka", "healthy");
                        assertThat(health.states().get("redis")).startsWith("unhealthy: ");
                    });
            for (var platform : Platform.values()) {
                var ann = chats.of(platform, Room.PRIVATE, "ann");
                ann.ask("one without a cache " + platform);
                assertThat(ann.ask("two without a cache " + platform))
                        .contains("remember 2 earlier messages");
            }
        } finally {
            redis.restart();
        }

        assertThat(outages.fired()).isEqualTo(1);
        Patience.await("conversation-service is healthy again")
                .until(() -> Health.of(conversations).status() == 200);
    }
}
