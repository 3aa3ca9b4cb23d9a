package dev.parley.bench.pipeline;

import dev.parley.bench.control.SimulatorControl;
import dev.parley.bench.load.Crowd;
import dev.parley.bench.load.Exchanges;
import dev.parley.bench.load.Observation;
import dev.parley.bench.load.Phase;
import dev.parley.bench.load.Validity;
import dev.parley.bench.report.Distribution;
import dev.parley.bench.report.Report;
import dev.parley.bench.rig.Rig;
import dev.parley.localstack.LocalStack;
import dev.parley.localstack.stage.Stage;
import dev.parley.messaging.Topics;
import dev.parley.messaging.config.MessagingSettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The measurement: floor, pipeline, floor again, all on one broker and one after the other.
///
/// @param load how much
record PipelineBench(PipelineLoad load) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SECOND_ANSWERS = Duration.ofSeconds(2);

    /// What is measured is the pipeline, not the 50 requests a second that a small bot may send.
    private static final Map<String, String> LARGE_BOT =
            Map.of("DISCORD_REQUESTS_PER_SECOND", "1000");

    /// Measures on a rig on which nothing runs yet.
    Report on(Rig rig) {
        var servers = rig.startServers();
        var address = rig.startSimulator();
        rig.startStages(List.of(Stage.values()), servers, address, LARGE_BOT);
        var simulator = rig.keep(new SimulatorControl(address));
        simulator.liftDiscordLimits();
        var floor = rig.keep(Floor.on(settings(servers), PipelineLoad.USERS));

        rig.tell("warming up: pipeline and floor, " + load.warmUp().toSeconds() + " s");
        run(simulator, load.warmingUp());
        var _ = floor.run(load.floorMessages() / 2, load.interval());

        rig.tell("measuring the floor, the pipeline, the floor again");
        var floorTimes = new ArrayList<>(floor.run(load.floorMessages(), load.interval()));
        var trace = new HopTrace(settings(servers), Topics.DELIVERY_DISCORD);
        trace.begin();
        var exchanges = run(simulator, load.measured());
        floorTimes.addAll(floor.run(load.floorMessages(), load.interval()));
        var hops = trace.hops(exchanges);

        return PipelineReport.of(
                load,
                exchanges,
                Distribution.of(floorTimes),
                hops,
                objections(exchanges, floorTimes.size()));
    }

    private static Exchanges run(SimulatorControl simulator, Phase phase) {
        var observation = Observation.from(simulator);
        var _ = new Crowd(simulator).write(phase);
        return observation.await(phase, PATIENCE, SECOND_ANSWERS);
    }

    private List<String> objections(Exchanges exchanges, int floorMessages) {
        var planned = 2 * load.floorMessages();
        return Stream.concat(
                        Validity.objections(load.measured(), exchanges).stream(),
                        floorMessages == planned
                                ? Stream.empty()
                                : Stream.of(
                                        "the floor's chain passed %d of %d messages"
                                                .formatted(floorMessages, planned)))
                .toList();
    }

    private static MessagingSettings settings(LocalStack servers) {
        return new MessagingSettings(
                servers.kafka().address().bootstrapServers(),
                servers.registry().address().url(),
                "bench");
    }
}
