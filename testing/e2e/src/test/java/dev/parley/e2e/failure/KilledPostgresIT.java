package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.Eventually;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.local.process.NotReadyException;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.ModelScript;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The database is killed twice in the middle of traffic; what it had not yet written to its disk
/// is gone.
class KilledPostgresIT {

    @Test
    void nothingIsLostAndNothingIsAnsweredTwice() {
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

    /// Postgres refuses to start while a process of its dead predecessor still finishes its work.
    private static void bringBack(LocalServer<?> postgres) {
        Eventually.await("the database is back")
                .ignoreException(NotReadyException.class)
                .until(() -> {
                    postgres.restart();
                    return true;
                });
    }
}
