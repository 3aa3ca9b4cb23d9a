package dev.parley.e2e.failure;

import dev.parley.e2e.fixture.ParleySystem;

import org.junit.jupiter.api.Test;

/// The Kafka broker is killed and later stopped in order under load.
class RestartedKafkaIT {

    @Test
    void answersEveryMessageExactlyOnce() {
        var parley = ParleySystem.running();
        var kafka = parley.servers().kafka();

        try (var run = new FailureScenario(parley, "broker", 10, 8)) {
            run.traffic().releaseUpTo(40);
            run.traffic().awaitAccepted(20);
            run.faults().kill(kafka);
            run.traffic().awaitAccepted(40);
            kafka.restart();

            run.traffic().releaseUpTo(80);
            run.traffic().awaitAccepted(60);
            run.faults().stop(kafka);
            run.traffic().awaitAccepted(80);
            kafka.restart();

            run.finish(2);
        }
    }
}
