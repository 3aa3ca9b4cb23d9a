package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The schema registry is killed in the middle of traffic and stays away for a while; whoever has
/// read from a topic once knows its schema for ever.
class KilledRegistryIT {

    private static final List<Stage> STARTED_WITHOUT_IT =
            List.of(Stage.CONVERSATION_SERVICE, Stage.INFERENCE_SERVICE);

    @Test
    void whoRunsGoesOnAndWhoStartsWaitsForIt() {
        var parley = Parley.running();
        var registry = parley.servers().registry();
        var starting = STARTED_WITHOUT_IT.stream().map(parley::stage).toList();

        try (var run = new Run(parley, "registry", 10, 8)) {
            run.traffic().letThrough(20);
            run.awaitAnswered();
            run.traffic().letThrough(60);
            run.traffic().awaitAccepted(30);
            run.outages().kill(registry);
            run.awaitAnswered();

            starting.forEach(run.outages()::kill);
            var start =
                    CompletableFuture.runAsync(
                            () -> SideBySide.run(starting, LocalServer::restart));
            run.traffic().letThrough(70);
            run.traffic().awaitLetThrough();
            starting.forEach(stage -> awaitMissingIt(stage.address()));
            assertThat(start).as("the start of those who miss it").isNotDone();
            registry.restart();
            start.join();

            run.end(1 + starting.size());
        }
    }

    private static void awaitMissingIt(StageAddress stage) {
        Patience.await(stage + " misses the registry")
                .ignoreExceptions()
                .untilAsserted(() -> {
                    var health = Health.of(stage);
                    assertThat(health.status()).isEqualTo(503);
                    assertThat(health.states())
                            .containsEntry("kafka", "healthy")
                            .containsEntry("database", "healthy");
                    assertThat(health.states().get("registry")).startsWith("unhealthy: ");
                });
    }
}
