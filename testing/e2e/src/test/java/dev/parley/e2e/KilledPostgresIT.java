package dev.parley.e2e;

import dev.parley.localstack.process.NotReadyException;
import dev.parley.localstack.server.LocalServer;

import org.junit.jupiter.api.Test;

/// The database is killed twice in the middle of traffic; what it had not yet written to its disk
/// is gone.
class KilledPostgresIT {

    @Test
    void nothingIsLostAndNothingIsAnsweredTwice() {
        var parley = Parley.running();
        var postgres = parley.servers().postgres();
        parley.simulator().scriptModel("{\"delayMs\": 500}");

        try (var run = new Run(parley, "database", 10, 10)) {
            for (var written = 0; written < run.traffic().total(); written += 50) {
                run.traffic().letThrough(written + 50);
                run.traffic().awaitAccepted(written + 25);
                run.awaitModelAtWork();
                run.outages().kill(postgres);
                run.traffic().awaitLetThrough();
                bringBack(postgres);
            }

            run.end(2);
        }
    }

    /// Postgres refuses to start while a process of its dead predecessor still finishes its work.
    private static void bringBack(LocalServer<?> postgres) {
        Patience.await("the database is back")
                .ignoreException(NotReadyException.class)
                .until(() -> {
                    postgres.restart();
                    return true;
                });
    }
}
