package dev.parley.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.InferenceCompleted;
import dev.parley.inference.testing.InferenceFixture;
import dev.parley.inference.testing.PackagedService;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/// Tests the packaged service, as a process with a heap of 256 MB, with a slow provider.
class ThousandInFlightIT {

    private static final int CALLS = 1_200;
    private static final int IN_FLIGHT = 1_000;
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    /// Longer than the broker keeps a silent consumer in its group.
    private static final Duration HELD = Duration.ofSeconds(7);

    /// About the largest context that conversation-service sends.
    private static final String CONTEXT = "all that was said before ".repeat(640);

    @Test
    void holdsAThousandConcurrentCalls() {
        var environment = TestServers.environment();
        var turns = Stream.generate(UUID::randomUUID).limit(CALLS).toList();
        try (var provider = ScriptedProvider.start();
                var fixture = new InferenceFixture(environment);
                var _ = PackagedService.start(environment, provider.url(), "thousand")) {
            provider.holdResponsesAfter(0);

            fixture.request(turns, CONTEXT, DEADLINE, "parley-small");

            await().atMost(Duration.ofSeconds(90)).until(() -> provider.openCalls() >= IN_FLIGHT);
            await().atMost(Duration.ofSeconds(30))
                    .during(HELD)
                    .until(() -> provider.openCalls() == IN_FLIGHT);
            provider.releaseResponses();
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> fixture.turnsWithResults().containsAll(turns));
            assertThat(fixture.results())
                    .hasSize(CALLS)
                    .allSatisfy(result ->
                            assertThat(result.getPayload()).isInstanceOf(InferenceCompleted.class));
            assertThat(provider.maxOpenCalls()).isEqualTo(IN_FLIGHT);
            assertThat(provider.calls()).isEqualTo(CALLS);
        }
    }
}
