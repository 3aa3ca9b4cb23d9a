package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.load.JournalObserver;
import dev.parley.benchmarks.load.LoadGenerator;
import dev.parley.benchmarks.load.LoadPhase;
import dev.parley.benchmarks.load.LoadValidation;
import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.rig.Rig;
import dev.parley.local.application.Stage;
import dev.parley.local.stack.LocalStack;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaSettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures floor, pipeline and floor again, one after the other on the same broker.
///
/// @param load rate and duration
record PipelineBenchmark(PipelineLoad load) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SECOND_ANSWERS = Duration.ofSeconds(2);

    /// Lifts the default of 50 requests a second, which would limit the pipeline.
    private static final Map<String, String> LARGE_BOT =
            Map.of("DISCORD_REQUESTS_PER_SECOND", "1000");

    /// Runs the benchmark on an empty rig.
    Report run(Rig rig) {
        var servers = rig.startServers();
        var address = rig.startSimulator();
        rig.startStages(List.of(Stage.values()), servers, address, LARGE_BOT);
        var simulator = rig.closeAtEnd(new SimulatorClient(address.baseUri()));
        simulator.script(SimulatedPlatform.DISCORD, PlatformScript.defaults().withoutRateLimits());
        var floor = rig.closeAtEnd(KafkaFloor.start(settings(servers), PipelineLoad.USERS));

        rig.logProgress("warming up: pipeline and floor, " + load.warmUp().toSeconds() + " s");
        writePhase(simulator, load.warmUpPhase());
        var _ = floor.run(load.floorMessages() / 2, load.interval());

        rig.logProgress("measuring the floor, the pipeline, the floor again");
        var floorTimes = new ArrayList<>(floor.run(load.floorMessages(), load.interval()));
        var trace = new HopTracer(settings(servers), Topics.DELIVERY_DISCORD);
        trace.start();
        var exchanges = writePhase(simulator, load.measuredPhase());
        floorTimes.addAll(floor.run(load.floorMessages(), load.interval()));
        var hops = trace.hops(exchanges);

        return PipelineReport.of(
                load,
                exchanges,
                Distribution.of(floorTimes),
                hops,
                objections(exchanges, floorTimes.size()));
    }

    private static MessageExchanges writePhase(SimulatorClient simulator, LoadPhase phase) {
        var observation = JournalObserver.start(simulator);
        var _ = new LoadGenerator(simulator).write(phase);
        return observation.await(phase, PATIENCE, SECOND_ANSWERS);
    }

    private List<String> objections(MessageExchanges exchanges, int floorMessages) {
        var planned = 2 * load.floorMessages();
        return Stream.concat(
                        LoadValidation.objections(load.measuredPhase(), exchanges).stream(),
                        floorMessages == planned
                                ? Stream.empty()
                                : Stream.of(
                                        "the floor chain passed %d of %d messages"
                                                .formatted(floorMessages, planned)))
                .toList();
    }

    private static KafkaSettings settings(LocalStack servers) {
        return new KafkaSettings(
                servers.kafka().address().bootstrapServers(),
                servers.registry().address().url(),
                "bench");
    }
}
