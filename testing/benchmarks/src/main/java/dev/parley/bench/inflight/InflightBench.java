package dev.parley.bench.inflight;

import dev.parley.bench.config.SharedClock;
import dev.parley.bench.control.SimulatorControl;
import dev.parley.bench.report.Report;
import dev.parley.bench.rig.Rig;
import dev.parley.localstack.stage.Stage;
import dev.parley.messaging.config.MessagingSettings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The measurement: requests written straight to their topic, results read straight from theirs.
///
/// @param load how many
record InflightBench(InflightLoad load) {

    private static final int WARM_UP_CALLS = 1_000;
    private static final Duration WARM_UP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// Measures on a rig on which nothing runs yet.
    Report on(Rig rig) {
        var servers = rig.startServers();
        var address = rig.startSimulator();
        var service =
                rig.startStages(
                                List.of(Stage.INFERENCE_SERVICE),
                                servers,
                                address,
                                Map.of(
                                        "INFERENCE_MAX_IN_FLIGHT",
                                        Integer.toString(load.inFlight())))
                        .get(Stage.INFERENCE_SERVICE);
        if (service == null) {
            throw new IllegalStateException("inference-service was not started");
        }
        var simulator = rig.keep(new SimulatorControl(address));
        var settings =
                new MessagingSettings(
                        servers.kafka().address().bootstrapServers(),
                        servers.registry().address().url(),
                        "bench");
        var requests = rig.keep(new Requests(settings, new SharedClock().calendar()));
        var results = rig.keep(Results.from(settings));

        rig.tell("warming up: " + WARM_UP_CALLS + " calls without delay");
        requests.write("warmup", WARM_UP_CALLS);
        var _ = results.await("warmup", WARM_UP_CALLS, WARM_UP_PATIENCE);

        simulator.model(load.model());
        rig.tell("measuring " + load.calls() + " calls");
        var start = System.nanoTime();
        requests.write("inflight", load.calls());
        var arrived = results.await("inflight", load.calls(), PATIENCE);
        var wall = Duration.ofNanos(arrived.lastNanos() - start);
        return InflightReport.of(
                load, new Calls(arrived.calls()), wall, PeakMemory.megabytes(service.pid()));
    }
}
