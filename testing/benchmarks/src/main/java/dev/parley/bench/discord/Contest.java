package dev.parley.bench.discord;

import dev.parley.bench.discord.contestant.Contestant;
import dev.parley.bench.discord.contestant.ContestantProcess;
import dev.parley.bench.discord.judge.Figures;
import dev.parley.bench.discord.judge.Judge;
import dev.parley.bench.discord.judge.Oracle;
import dev.parley.bench.discord.judge.Told;
import dev.parley.bench.discord.workload.Operation;
import dev.parley.bench.discord.workload.Scenario;
import dev.parley.bench.discord.workload.Travel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets one contestant after another play a scenario, never two at a time.
final class Contest {

    private static final Map<String, ?> NO_LIMITS = Map.of("rateLimits", false);

    private final DiscordControl discord;
    private final Stable stable;
    private final Travel travel;
    private int rounds;

    /// @param stable where the contestants' processes live
    Contest(DiscordControl discord, Stable stable, Travel travel) {
        this.discord = discord;
        this.stable = stable;
        this.travel = travel;
    }

    /// One contestant plays one scenario once.
    Figures round(Scenario scenario, Contestant contestant, long seed) {
        rounds++;
        discord.reset();
        var shares = shares(scenario);
        var all = shares.stream().flatMap(List::stream).toList();
        var inOrder = all.stream().sorted(Comparator.comparingLong(Operation::at)).toList();
        var floor =
                Oracle.arrivals(
                        scenario.conditions(), inOrder, scenario.raw() ? 0 : travel.millis());
        var processes = stable.processes(contestant, scenario.processes());
        for (var index = 0; index < processes.size(); index++) {
            processes.get(index).prepare(shares.get(index), !scenario.raw(), processes.size());
        }
        discord.behave(scenario.conditions().script(travel, seed));
        discord.forgetRequests();
        var cpuBefore = cpu(processes);
        processes.forEach(ContestantProcess::go);
        var told = await(contestant, processes, scenario.patience(floor.getLast()));
        var cpu = cpu(processes).minus(cpuBefore);
        var log = discord.requests();
        discord.behave(NO_LIMITS);
        return new Judge(all, log, told).figures(floor, cpu);
    }

    private Map<String, Told> await(
            Contestant contestant, List<ContestantProcess> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var told = new HashMap<String, Told>();
        var complete = true;
        for (var process : processes) {
            var outcomes = process.await(deadline);
            told.putAll(outcomes.told());
            complete &= outcomes.complete();
        }
        if (!complete) {
            stable.putDown(contestant);
        }
        return told;
    }

    /// What each process is given, in channels of its own.
    private List<List<Operation>> shares(Scenario scenario) {
        var load = scenario.load();
        var channels = discord.channels(scenario.processes() * load.channels());
        var messages =
                load.kind() == Operation.Kind.REACT
                        ? discord.messages(channels.getFirst(), load.count())
                        : List.<String>of();
        var shares = new ArrayList<List<Operation>>();
        for (var process = 0; process < scenario.processes(); process++) {
            var first = process * load.channels();
            shares.add(
                    load.operations(
                            "%s-%d-%d".formatted(scenario.mark(), rounds, process),
                            channels.subList(first, first + load.channels()),
                            messages));
        }
        return shares;
    }

    private static Duration cpu(List<ContestantProcess> processes) {
        return processes.stream().map(ContestantProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
