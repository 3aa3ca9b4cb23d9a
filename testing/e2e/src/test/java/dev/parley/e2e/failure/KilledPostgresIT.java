package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.process.NotReadyException;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.ModelScript;
import dev.parley.testing.probe.Eventually;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Postgres is killed twice under load and loses what it had not yet written to disk.
class KilledPostgresIT {

    @Test
    void answersEveryMessageExactlyOnce() {
        var parley = ParleySystem.running();
        var postgres = parley.servers().postgres();
        parley.simulator().script(ModelScript.defaults().delay(Duration.ofMillis(500)));

        try (var run = new FailureScenario(parley, "database", 10, 10)) {
            for (var written = 0; written < run.traffic().total(); written += 50) {
                run.traffic().releaseUpTo(written + 50);
                run.traffic().awaitAccepted(written + 25);
                run.awaitModelBusy();
                run.faults().kill(postgres);
                run.traffic().awaitReleased();
                bringBack(postgres);
            }

            run.finish(2);
        }
    }

    /// Restarts Postgres; it refuses to start while a process of its predecessor still exits.
    private static void bringBack(LocalServer<?> postgres) {
        Eventually.await("Postgres is running again")
                .ignoreException(NotReadyException.class)
                .until(() -> {
                    postgres.restart();
                    return true;
                });
    }
}
