package dev.parley.e2e;

import org.junit.jupiter.api.Test;

/// The broker is killed, and later stopped in good order, in the middle of traffic.
class RestartedBrokerIT {

    @Test
    void nothingIsLostAndNothingIsAnsweredTwice() {
        var parley = Parley.running();
        var kafka = parley.servers().kafka();

        try (var run = new Run(parley, "broker", 10, 8)) {
            run.traffic().letThrough(40);
            run.traffic().awaitAccepted(20);
            run.outages().kill(kafka);
            run.traffic().awaitAccepted(40);
            kafka.restart();

            run.traffic().letThrough(80);
            run.traffic().awaitAccepted(60);
            run.outages().stop(kafka);
            run.traffic().awaitAccepted(80);
            kafka.restart();

            run.end(2);
        }
    }
}
