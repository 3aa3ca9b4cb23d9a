package dev.parley.inference;

import static dev.parley.inference.testing.ScriptedProvider.answering;
import static dev.parley.inference.testing.ScriptedProvider.breakingOff;
import static dev.parley.inference.testing.ScriptedProvider.completion;
import static dev.parley.inference.testing.ScriptedProvider.error;
import static dev.parley.inference.testing.ScriptedProvider.hanging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceDeclined;
import dev.parley.events.InferenceFailed;
import dev.parley.events.InferenceFinished;
import dev.parley.inference.testing.InferenceFixture;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Tests the service with a real broker, schema registry and database, and a scripted provider.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InferenceServiceIT {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ScriptedProvider provider = ScriptedProvider.start();
    private UUID turn = UUID.randomUUID();
    private InferenceFixture fixture;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        var environment = new HashMap<>(TestServers.environment());
        var database = TestServers.freshDatabase();
        environment.putAll(
                Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password(),
                        "OPENAI_API_KEY", "sim-openai-key",
                        "OPENAI_BASE_URL", provider.url().toString()));
        fixture = new InferenceFixture(environment);
        service = InferenceApplication.LAUNCHER.start(environment);
    }

    @BeforeEach
    void useNewTurn() {
        turn = UUID.randomUUID();
    }

    @AfterAll
    void stop() {
        service.close();
        fixture.close();
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "statement_timeout, 10s",
        "lock_timeout, 10s",
        "idle_in_transaction_session_timeout, 6s",
        "synchronous_commit, off"
    })
    void limitsItsSessions(String setting, String value) {
        var database = service.getBean(JdbcTemplate.class);

        assertThat(database.queryForObject("SHOW " + setting, String.class)).isEqualTo(value);
    }

    @Test
    void answersATurn() {
        fixture.request(turn, DEADLINE, "parley-small");

        assertThat(onlyResult().getPayload())
                .isEqualTo(new InferenceCompleted("an answer", "parley-small", false, 11L, 7L));
        assertThat(onlyResult().getAttempts()).isOne();
    }

    @Test
    void republishesTheStoredResultWithoutACall() {
        fixture.request(turn, DEADLINE, "parley-small");
        var first = onlyResult();
        var calls = provider.calls();

        fixture.request(turn, DEADLINE, "parley-small");

        await().until(() -> fixture.resultsOf(turn).size() == 2);
        assertThat(fixture.resultsOf(turn)).containsOnly(first);
        assertThat(provider.calls()).isEqualTo(calls);
    }

    @Test
    void retriesProviderFaults() {
        provider.enqueue(
                answering(429, error("rate_limit_exceeded"), "Retry-After", "1"),
                answering(500, ""),
                breakingOff(),
                answering(200, completion("", "stop")));

        fixture.request(turn, DEADLINE, "parley-small");

        assertThat(onlyResult().getPayload()).isInstanceOf(InferenceCompleted.class);
        assertThat(onlyResult().getAttempts()).isEqualTo(5);
    }

    @Test
    void callsTheFallbackModel() {
        provider.enqueue(answering(404, error("model_not_found")));

        fixture.request(turn, DEADLINE, "parley-gone", "parley-large");

        assertThat(onlyResult().getPayload())
                .isEqualTo(new InferenceCompleted("an answer", "parley-large", false, 11L, 7L));
    }

    @Test
    void reportsARefusalByTheProvider() {
        provider.enqueue(answering(400, error("content_filter")));

        fixture.request(turn, DEADLINE, "parley-small", "parley-large");

        assertThat(onlyResult().getPayload())
                .isEqualTo(new InferenceDeclined("status 400 content_filter", "parley-small"));
    }

    @Test
    void failsWithoutACallAfterTheDeadline() {
        var calls = provider.calls();

        fixture.request(turn, Duration.ofSeconds(-1), "parley-small");

        assertThat(onlyResult().getPayload()).isInstanceOf(InferenceFailed.class);
        assertThat(provider.calls()).isEqualTo(calls);
    }

    @Test
    void abortsTheCallOfACancelledTurn() {
        provider.enqueue(hanging());
        var calls = provider.calls();
        fixture.request(turn, DEADLINE, "parley-small");
        await().until(() -> provider.calls() > calls);

        fixture.cancel(turn);

        assertThat(onlyResult().getPayload()).isEqualTo(new InferenceFailed("cancelled: reset"));
    }

    @Test
    void deadLettersAnInvalidRequestAndContinues() {
        fixture.request(UUID.randomUUID(), DEADLINE, " ");
        fixture.request(turn, DEADLINE, "parley-small");

        assertThat(onlyResult().getPayload()).isInstanceOf(InferenceCompleted.class);
        await().untilAsserted(() ->
                assertThat(fixture.deadLetterReasons())
                        .containsExactly("invalid request: models are [ ], expected names"));
    }

    private InferenceFinished onlyResult() {
        await().until(() -> !fixture.resultsOf(turn).isEmpty());
        var results = fixture.resultsOf(turn);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }
}
