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

/// Running candidate processes: started on first use and warmed up by an unmeasured round.
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

    /// @param environment environment variables that point to the simulated Discord
    /// @param logs directory for the candidates' standard error
    CandidatePool(SimulatorClient simulator, Map<String, String> environment, Path logs) {
        this.simulator = simulator;
        this.environment = environment;
        this.logs = logs;
    }

    /// Warm processes of one candidate, started as needed.
    List<CandidateProcess> processes(Candidate candidate, int number) {
        var processes = running.computeIfAbsent(candidate.name(), any -> new ArrayList<>());
        while (processes.size() < number) {
            processes.add(startWarm(candidate));
        }
        return processes.subList(0, number);
    }

    /// Stops the processes of a candidate that did not finish its round.
    void discard(Candidate candidate) {
        var processes = running.remove(candidate.name());
        if (processes != null) {
            processes.forEach(CandidateProcess::close);
        }
    }

    @Override
    public void close() {
        running.values().forEach(processes -> processes.forEach(CandidateProcess::close));
        running.clear();
    }

    private CandidateProcess startWarm(Candidate candidate) {
        started++;
        var log = logs.resolve(candidate.name().replaceAll("\\W+", "-") + ".log");
        var process = CandidateProcess.start(candidate, environment, log);
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
                                    candidate.name(),
                                    PATIENCE.toSeconds(),
                                    outcomes.byOperation().size(),
                                    WARM_UP.count()));
        }
        simulator.script(SimulatedPlatform.DISCORD, PlatformScript.defaults().withoutRateLimits());
        return process;
    }
}
