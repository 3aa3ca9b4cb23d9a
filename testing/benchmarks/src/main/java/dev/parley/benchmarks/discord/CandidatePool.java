package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.candidate.Candidate;
import dev.parley.benchmarks.discord.candidate.CandidateProcess;
import dev.parley.benchmarks.discord.workload.Workload;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;
import dev.parley.simulator.client.DiscordLimitScript;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The contestants' processes, started when they are first needed and warmed up by a round that
/// counts for nothing.
final class CandidatePool implements AutoCloseable {

    private static final Workload WARM_UP = new Workload(WorkloadOperation.Kind.SEND, 20, 40, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final PlatformScript GENEROUS_LIMITS =
            PlatformScript.defaults()
                    .withRateLimits(
                            DiscordLimitScript.defaults()
                                    .globalPerSecond(0)
                                    .route(
                                            "POST /channels/*/messages",
                                            1_000,
                                            Duration.ofSeconds(1)));

    private final SimulatorClient simulator;
    private final Map<String, String> environment;
    private final Path logs;
    private final Map<String, List<CandidateProcess>> running = new HashMap<>();
    private int started;

    /// @param environment where Discord is
    /// @param logs the directory for what contestants complain about
    CandidatePool(SimulatorClient simulator, Map<String, String> environment, Path logs) {
        this.simulator = simulator;
        this.environment = environment;
        this.logs = logs;
    }

    /// So many warm processes of a contestant.
    List<CandidateProcess> processes(Candidate contestant, int number) {
        var processes = running.computeIfAbsent(contestant.name(), any -> new ArrayList<>());
        while (processes.size() < number) {
            processes.add(startWarm(contestant));
        }
        return processes.subList(0, number);
    }

    /// Ends a contestant's processes: something still runs in them.
    void discard(Candidate contestant) {
        var processes = running.remove(contestant.name());
        if (processes != null) {
            processes.forEach(CandidateProcess::close);
        }
    }

    @Override
    public void close() {
        running.values().forEach(processes -> processes.forEach(CandidateProcess::close));
        running.clear();
    }

    private CandidateProcess startWarm(Candidate contestant) {
        started++;
        var log = logs.resolve(contestant.name().replaceAll("\\W+", "-") + ".log");
        var process = CandidateProcess.start(contestant, environment, log);
        var channels = simulator.openDiscordChannels(WARM_UP.channels());
        process.prepare(WARM_UP.operations("warm-" + started, channels, List.of()), false, 1);
        simulator.script(SimulatedPlatform.DISCORD, GENEROUS_LIMITS);
        process.startRound();
        var outcomes = process.await(System.nanoTime() + PATIENCE.toNanos());
        if (!outcomes.complete()) {
            process.close();
            throw new IllegalStateException(
                    "%s did not finish its warm-up within %d s: %d of %d"
                            .formatted(
                                    contestant.name(),
                                    PATIENCE.toSeconds(),
                                    outcomes.byOperation().size(),
                                    WARM_UP.count()));
        }
        simulator.script(SimulatedPlatform.DISCORD, PlatformScript.defaults().withoutRateLimits());
        return process;
    }
}
