package dev.parley.benchmarks.inflight;

import dev.parley.benchmarks.config.SharedClock;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.rig.Rig;
import dev.parley.local.application.Stage;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.support.kafka.config.KafkaSettings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Writes requests directly to their topic and reads the results directly from theirs.
///
/// @param load number of calls and concurrency
record InflightBenchmark(InflightLoad load) {

    private static final int WARM_UP_CALLS = 1_000;
    private static final Duration WARM_UP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// Runs the benchmark on an empty rig.
    Report run(Rig rig) {
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
        var simulator = rig.closeAtEnd(new SimulatorClient(address.baseUri()));
        var settings =
                new KafkaSettings(
                        servers.kafka().address().bootstrapServers(),
                        servers.registry().address().url(),
                        "bench");
        var requests = rig.closeAtEnd(new RequestProducer(settings, new SharedClock().calendar()));
        var results = rig.closeAtEnd(ResultConsumer.startingNow(settings));

        rig.logProgress("warming up: " + WARM_UP_CALLS + " calls without delay");
        requests.write("warmup", WARM_UP_CALLS);
        var _ = results.await("warmup", WARM_UP_CALLS, WARM_UP_PATIENCE);

        simulator.script(load.modelScript());
        rig.logProgress("measuring " + load.calls() + " calls");
        var start = System.nanoTime();
        requests.write("inflight", load.calls());
        var arrived = results.await("inflight", load.calls(), PATIENCE);
        var wall = Duration.ofNanos(arrived.lastNanos() - start);
        return InflightReport.of(
                load, new ModelCalls(arrived.calls()), wall, PeakMemory.megabytes(service.pid()));
    }
}
