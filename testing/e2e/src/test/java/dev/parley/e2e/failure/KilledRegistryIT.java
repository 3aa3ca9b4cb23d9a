package dev.parley.e2e.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.server.LocalServer;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.Parallel;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The schema registry is killed under load and stays down for a while; consumers keep the schemas
/// that they have already fetched.
class KilledRegistryIT {

    private static final List<Stage> STARTED_WITHOUT_IT =
            List.of(Stage.CONVERSATION_SERVICE, Stage.INFERENCE_SERVICE);

    @Test
    void keepsRunningServicesGoingAndDelaysStartingOnes() {
        var parley = ParleySystem.running();
        var registry = parley.servers().registry();
        var starting = STARTED_WITHOUT_IT.stream().map(parley::stage).toList();

        try (var run = new FailureScenario(parley, "registry", 10, 8)) {
            run.traffic().releaseUpTo(20);
            run.awaitAllAnswered();
            run.traffic().releaseUpTo(60);
            run.traffic().awaitAccepted(30);
            run.faults().kill(registry);
            run.awaitAllAnswered();

            starting.forEach(run.faults()::kill);
            var start =
                    CompletableFuture.runAsync(
                            () -> Parallel.forEach(starting, LocalServer::restart));
            run.traffic().releaseUpTo(70);
            run.traffic().awaitReleased();
            starting.forEach(stage -> awaitMissingIt(stage.address()));
            assertThat(start).as("start of the services without a registry").isNotDone();
            registry.restart();
            start.join();

            run.finish(1 + starting.size());
        }
    }

    private static void awaitMissingIt(StageAddress stage) {
        Eventually.await(stage + " reports the missing registry")
                .ignoreExceptions()
                .untilAsserted(() -> {
                    var health = HealthReport.fetch(stage);
                    assertThat(health.httpStatus()).isEqualTo(503);
                    assertThat(health.states())
                            .containsEntry("kafka", "healthy")
                            .containsEntry("database", "healthy");
                    assertThat(health.states().get("registry")).startsWith("unhealthy: ");
                });
    }
}
