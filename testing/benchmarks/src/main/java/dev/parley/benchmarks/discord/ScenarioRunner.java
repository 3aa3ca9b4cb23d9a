package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.candidate.Candidate;
import dev.parley.benchmarks.discord.candidate.CandidateProcess;
import dev.parley.benchmarks.discord.evaluation.CandidateFigures;
import dev.parley.benchmarks.discord.evaluation.ReferenceModel;
import dev.parley.benchmarks.discord.evaluation.ReportedOutcome;
import dev.parley.benchmarks.discord.evaluation.RequestLogEvaluator;
import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.SimulatedLatency;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Runs a scenario with one candidate at a time.
final class ScenarioRunner {

    private static final int REQUEST_LOG_CAPACITY = 200_000;
    private static final PlatformScript NO_LIMITS = PlatformScript.defaults().withoutRateLimits();

    private final SimulatorClient simulator;
    private final CandidatePool pool;
    private final SimulatedLatency latency;
    private int rounds;

    /// @param pool pool of the candidates' processes
    ScenarioRunner(SimulatorClient simulator, CandidatePool pool, SimulatedLatency latency) {
        this.simulator = simulator;
        this.pool = pool;
        this.latency = latency;
    }

    /// Runs one scenario once with one candidate.
    CandidateFigures run(Scenario scenario, Candidate candidate, long seed) {
        rounds++;
        reset();
        var workloads = workloads(scenario);
        var all = workloads.stream().flatMap(List::stream).toList();
        var inOrder =
                all.stream().sorted(Comparator.comparingLong(WorkloadOperation::atMillis)).toList();
        var floor =
                ReferenceModel.arrivals(
                        scenario.conditions(),
                        inOrder,
                        scenario.measuresClientCost() ? 0 : latency.millis());
        var processes = pool.processes(candidate, scenario.processes());
        for (var index = 0; index < processes.size(); index++) {
            processes
                    .get(index)
                    .prepare(
                            workloads.get(index), !scenario.measuresClientCost(), processes.size());
        }
        simulator.script(SimulatedPlatform.DISCORD, scenario.conditions().script(latency, seed));
        simulator.clearRequestLog();
        var cpuBefore = cpu(processes);
        processes.forEach(CandidateProcess::startRound);
        var reported = await(candidate, processes, scenario.patience(floor.getLast()));
        var cpu = cpu(processes).minus(cpuBefore);
        var log = simulator.requestLog(0).requests();
        simulator.script(SimulatedPlatform.DISCORD, NO_LIMITS);
        return new RequestLogEvaluator(all, log, reported).evaluate(floor, cpu);
    }

    private Map<String, ReportedOutcome> await(
            Candidate candidate, List<CandidateProcess> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var reported = new HashMap<String, ReportedOutcome>();
        var complete = true;
        for (var process : processes) {
            var outcomes = process.await(deadline);
            reported.putAll(outcomes.byOperation());
            complete &= outcomes.complete();
        }
        if (!complete) {
            pool.discard(candidate);
        }
        return reported;
    }

    /// Workload of each process, in channels of its own.
    private List<List<WorkloadOperation>> workloads(Scenario scenario) {
        var load = scenario.workload();
        var channels = simulator.openDiscordChannels(scenario.processes() * load.channels());
        var messages =
                load.kind() == WorkloadOperation.Kind.REACT
                        ? sendMessages(channels.getFirst(), load.count())
                        : List.<String>of();
        var workloads = new ArrayList<List<WorkloadOperation>>();
        for (var process = 0; process < scenario.processes(); process++) {
            var first = process * load.channels();
            workloads.add(
                    load.operations(
                            "%s-%d-%d".formatted(scenario.idPrefix(), rounds, process),
                            channels.subList(first, first + load.channels()),
                            messages));
        }
        return workloads;
    }

    private static Duration cpu(List<CandidateProcess> processes) {
        return processes.stream()
                .map(CandidateProcess::cpuTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void reset() {
        simulator.reset();
        simulator.setRequestLogCapacity(REQUEST_LOG_CAPACITY);
        simulator.script(SimulatedPlatform.DISCORD, NO_LIMITS);
    }

    private List<String> sendMessages(String channel, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> simulator.sendAsDiscordBot(channel, "react to me " + number))
                .toList();
    }
}
