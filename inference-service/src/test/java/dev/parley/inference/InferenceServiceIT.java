package dev.parley.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Env;
import dev.parley.events.InferenceCompleted;
import dev.parley.inference.testing.Neighbours;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.localstack.testing.TestStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The service on a real broker, registry and database, before a scripted provider.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InferenceServiceIT {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ScriptedProvider provider = ScriptedProvider.start();
    private Neighbours neighbours;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        var environment = new HashMap<>(TestStack.environment());
        var database = TestStack.freshDatabase();
        environment.putAll(
                Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password(),
                        "OPENAI_API_KEY", "sim-openai-key",
                        "OPENAI_BASE_URL", provider.url().toString()));
        neighbours = new Neighbours(environment);
        service = InferenceApplication.service().start(new Env(environment));
    }

    @AfterAll
    void stop() {
        service.close();
        neighbours.close();
        provider.close();
    }

    @Test
    void answersATurn() {
        var turn = UUID.randomUUID();

        neighbours.ask(turn, DEADLINE, "parley-small");

        await().until(() -> !neighbours.resultsOf(turn).isEmpty());
        assertThat(neighbours.resultsOf(turn).getFirst().getPayload())
                .isEqualTo(new InferenceCompleted("an answer", "parley-small", false, 11L, 7L));
    }
}
