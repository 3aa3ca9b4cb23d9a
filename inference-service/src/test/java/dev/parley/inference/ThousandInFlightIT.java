package dev.parley.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.InferenceCompleted;
import dev.parley.inference.testing.Neighbours;
import dev.parley.inference.testing.ScriptedProvider;
import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.server.Prepared;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;
import dev.parley.localstack.testing.TestStack;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The packaged service, as a process with a heap of 256 MB, before a provider that takes its time.
class ThousandInFlightIT {

    private static final int CALLS = 1_200;
    private static final int IN_FLIGHT = 1_000;
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    /// As much context as conversation-service sends at most, near enough.
    private static final String CONTEXT = "all that was said before ".repeat(640);

    @Test
    void holdsAThousandCalls() throws Exception {
        var environment = new HashMap<>(TestStack.environment());
        var database = TestStack.freshDatabase();
        var turns = Stream.generate(UUID::randomUUID).limit(CALLS).toList();
        try (var provider = ScriptedProvider.start();
                var neighbours = new Neighbours(environment)) {
            provider.takes(Duration.ofSeconds(20));
            environment.putAll(
                    Map.of(
                            "DATABASE_URL", database.url(),
                            "DATABASE_USER", database.user(),
                            "DATABASE_PASSWORD", database.password(),
                            "OPENAI_API_KEY", "sim-openai-key",
                            "OPENAI_BASE_URL", provider.url().toString()));
            try (var _ = LocalServer.start(prepared(environment))) {
                neighbours.ask(turns, CONTEXT, DEADLINE, "parley-small");

                await().atMost(Duration.ofSeconds(60))
                        .until(() -> provider.mostOpen() >= IN_FLIGHT);
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> neighbours.turnsWithResults().containsAll(turns));
                assertThat(neighbours.results())
                        .hasSize(CALLS)
                        .allSatisfy(result ->
                                assertThat(result.getPayload())
                                        .isInstanceOf(InferenceCompleted.class));
                assertThat(provider.mostOpen()).isEqualTo(IN_FLIGHT);
                assertThat(provider.calls()).isEqualTo(CALLS);
            }
        }
    }

    private static Prepared<StageAddress> prepared(Map<String, String> environment) {
        return StageServer.prepare(
                ProjectHome.find(),
                Stage.INFERENCE_SERVICE,
                "inference-service-of-test",
                Path.of("target", "thousand-in-flight.log").toAbsolutePath(),
                StageAddress.free(),
                environment);
    }
}
