package dev.parley.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceFinished;
import dev.parley.inference.testing.InferenceFixture;
import dev.parley.inference.testing.PackagedService;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Tests that the packaged service recovers after being killed during its calls.
class CrashRecoveryIT {

    private static final int TURNS = 150;
    private static final int IN_FLIGHT = 50;

    @Test
    void keepsFirstResultsAndRepeatsOnlyCallsInFlight() {
        var environment = new HashMap<>(TestServers.environment());
        environment.put("INFERENCE_MAX_IN_FLIGHT", Integer.toString(IN_FLIGHT));
        var turns = Stream.generate(UUID::randomUUID).limit(TURNS).toList();
        try (var provider = ScriptedProvider.start();
                var fixture = new InferenceFixture(environment);
                var service = PackagedService.start(environment, provider.url(), "killed")) {
            provider.holdResponsesAfter(IN_FLIGHT);
            provider.numberAnswers();
            fixture.request(turns, "hello", Duration.ofMinutes(5), "parley-small");
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            fixture.turnsWithResults().size() == IN_FLIGHT
                                    && provider.openCalls() == IN_FLIGHT);

            service.kill();
            service.restart();
            provider.releaseResponses();

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> fixture.turnsWithResults().containsAll(turns));
            assertThat(fixture.resultsByTurn())
                    .containsOnlyKeys(turns)
                    .allSatisfy((_, results) ->
                            assertThat(results)
                                    .as("results of one turn, all of them the first one")
                                    .extracting(InferenceFinished::getPayload)
                                    .hasOnlyElementsOfType(InferenceCompleted.class)
                                    .containsOnly(results.getFirst().getPayload()));
            assertThat(provider.calls()).isBetween(TURNS, TURNS + IN_FLIGHT);
        }
    }
}
