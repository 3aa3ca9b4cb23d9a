package dev.parley.benchmarks.discord;

import dev.parley.benchmarks.discord.candidate.Candidate;
import dev.parley.benchmarks.discord.candidate.Candidates;
import dev.parley.benchmarks.discord.evaluation.CandidateFigures;
import dev.parley.benchmarks.discord.evaluation.ReferenceModel;
import dev.parley.benchmarks.discord.workload.Scenario;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;
import dev.parley.benchmarks.report.Machine;
import dev.parley.benchmarks.report.MarkdownSections;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.rig.Rig;
import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.simulator.client.SimulatorClient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Runs every scenario with every candidate and reports the results.
final class DiscordBenchmark {

    private static final String GROUP = "discord";

    /// Columns that hold only these values are left out of the documentation page.
    private static final List<String> EMPTY_CELLS = List.of("0", "0.0", "0 / 0 / 0");

    private final BenchmarkPlan plan;

    DiscordBenchmark(BenchmarkPlan plan) {
        this.plan = plan;
    }

    Report run(Rig rig) {
        var machine = Machine.now();
        var candidates =
                new Candidates(rig.home(), rig::logProgress)
                        .all().stream().filter(each -> plan.includes(each.name())).toList();
        var simulator = rig.startSimulator();
        var client = rig.closeAtEnd(new SimulatorClient(simulator.baseUri()));
        var pool =
                rig.closeAtEnd(
                        new CandidatePool(client, environment(rig, simulator), rig.directory()));
        var runner = new ScenarioRunner(client, pool, plan.latency());
        var reports = new ArrayList<ScenarioReport>();
        for (var scenario : plan.scenarios()) {
            reports.add(runScenario(scenario, candidates, runner, rig));
        }
        updateDocs(reports, machine, rig);
        return report(reports);
    }

    /// Environment of the candidates: the simulated Discord and, for several processes, the Redis
    /// that they share.
    private Map<String, String> environment(Rig rig, SimulatorAddress simulator) {
        var environment = new HashMap<>(ExternalSystem.DISCORD.simulatedSettings(simulator));
        if (plan.scenarios().stream().anyMatch(scenario -> scenario.processes() > 1)) {
            environment.put("REDIS_URL", rig.startRedis().url());
        }
        return environment;
    }

    private ScenarioReport runScenario(
            Scenario scenario, List<Candidate> candidates, ScenarioRunner runner, Rig rig) {
        Map<String, List<CandidateFigures>> rounds = new LinkedHashMap<>();
        for (var seed = 1 - warmUpRounds(scenario); seed <= plan.seeds(); seed++) {
            for (var candidate : candidates) {
                if (candidate.onlyUnderFaults() && !scenario.injectsFaults()) {
                    continue;
                }
                var figures = runner.run(scenario, candidate, seed);
                if (seed >= 1) {
                    rounds.computeIfAbsent(candidate.name(), any -> new ArrayList<>()).add(figures);
                }
            }
        }
        var results = new ArrayList<CandidateResult>();
        rounds.forEach((name, figures) -> results.add(new CandidateResult(name, figures)));
        var report = new ScenarioReport(scenario, floorSeconds(scenario), results);
        rig.logProgress(report.title());
        report.table().lines().forEach(rig::logProgress);
        return report;
    }

    /// Unmeasured rounds: the client's own cost is that of compiled code, reached after some 50,000
    /// requests.
    private static int warmUpRounds(Scenario scenario) {
        return scenario.measuresClientCost() ? 5 : 0;
    }

    private double floorSeconds(Scenario scenario) {
        var channels =
                IntStream.range(0, scenario.processes() * scenario.workload().channels())
                        .mapToObj(Integer::toString)
                        .toList();
        var operations = new ArrayList<WorkloadOperation>();
        for (var process = 0; process < scenario.processes(); process++) {
            var first = process * scenario.workload().channels();
            var own = channels.subList(first, first + scenario.workload().channels());
            var messages = IntStream.range(0, scenario.workload().count()).mapToObj(n -> "m" + n);
            operations.addAll(
                    scenario.workload().operations("f" + process, own, messages.toList()));
        }
        var floor =
                ReferenceModel.arrivals(scenario.conditions(), operations, plan.latency().millis());
        return (floor.getLast() - floor.getFirst()) / 1e9;
    }

    private void updateDocs(List<ScenarioReport> reports, Machine machine, Rig rig) {
        var command = plan.commandLine();
        if (command == null) {
            return;
        }
        var page = new MarkdownSections(rig.home().root().resolve("docs/benchmarks.md"));
        for (var report : reports) {
            var lines = new ArrayList<String>();
            lines.add("");
            lines.add("**" + report.title() + "**");
            lines.add("");
            lines.addAll(report.table().markdown(EMPTY_CELLS));
            lines.add("");
            lines.add(String.join("; ", report.findings()) + ".");
            lines.add("`%s`, load %.1f.".formatted(command, machine.loadBefore()));
            lines.add("");
            page.write(GROUP, report.scenario().key(), lines);
        }
    }

    private Report report(List<ScenarioReport> reports) {
        return new Report(
                "discord: delivery under limits and faults, %d seed(s), %d ms each way"
                        .formatted(plan.seeds(), plan.latency().millis()),
                List.of(
                        "All figures but false outcomes come from the simulator's log alone.",
                        "late: delay of an arrival behind the floor's of the same rank, both"
                                + " counted from the first; medians over the seeds, ranges in"
                                + " brackets.",
                        "ban budget: share of the 10,000 invalid requests per 10 minutes that this"
                                + " rate uses."),
                reports.stream().map(ScenarioReport::table).toList(),
                reports.stream().flatMap(each -> each.findings().stream()).toList(),
                List.of(),
                figures(reports));
    }

    private static Object figures(List<ScenarioReport> reports) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (var report : reports) {
            figures.put(
                    report.scenario().key(),
                    Map.of("floorSeconds", report.floorSeconds(), "standings", report.results()));
        }
        return figures;
    }
}
