package dev.parley.bench.discord;

import dev.parley.bench.discord.contestant.Contestant;
import dev.parley.bench.discord.contestant.Contestants;
import dev.parley.bench.discord.judge.Figures;
import dev.parley.bench.discord.judge.Oracle;
import dev.parley.bench.discord.workload.Operation;
import dev.parley.bench.discord.workload.Scenario;
import dev.parley.bench.report.Machine;
import dev.parley.bench.report.MarkdownSections;
import dev.parley.bench.report.Report;
import dev.parley.bench.rig.Rig;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.stage.SimulatorAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Plays the scenarios and says how the contestants stand.
final class DiscordBench {

    private static final String GROUP = "discord";

    /// Columns of nothing but these are left out of the page.
    private static final List<String> NOTHING = List.of("0", "0.0", "0 / 0 / 0");

    private final Plan plan;

    DiscordBench(Plan plan) {
        this.plan = plan;
    }

    Report on(Rig rig) {
        var machine = Machine.now();
        var contestants =
                new Contestants(rig.home(), rig::tell)
                        .all().stream().filter(each -> plan.takesPart(each.name())).toList();
        var simulator = rig.startSimulator();
        var discord = rig.keep(new DiscordControl(simulator));
        var stable = rig.keep(new Stable(discord, environment(rig, simulator), rig.directory()));
        var contest = new Contest(discord, stable, plan.travel());
        var reports = new ArrayList<ScenarioReport>();
        for (var scenario : plan.scenarios()) {
            reports.add(played(scenario, contestants, contest, rig));
        }
        writeDown(reports, machine, rig);
        return report(reports);
    }

    /// Where contestants find Discord, and ours the Redis through which its processes agree.
    private Map<String, String> environment(Rig rig, SimulatorAddress simulator) {
        var environment = new HashMap<>(Neighbour.DISCORD.simulatedBy(simulator));
        if (plan.scenarios().stream().anyMatch(scenario -> scenario.processes() > 1)) {
            environment.put("REDIS_URL", rig.startRedis().url());
        }
        return environment;
    }

    private ScenarioReport played(
            Scenario scenario, List<Contestant> contestants, Contest contest, Rig rig) {
        Map<String, List<Figures>> rounds = new LinkedHashMap<>();
        for (var seed = 1 - throwaways(scenario); seed <= plan.seeds(); seed++) {
            for (var contestant : contestants) {
                if (contestant.onlyUnderFaults() && !scenario.faulty()) {
                    continue;
                }
                var figures = contest.round(scenario, contestant, seed);
                if (seed >= 1) {
                    rounds.computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                            .add(figures);
                }
            }
        }
        var standings = new ArrayList<Standing>();
        rounds.forEach((name, figures) -> standings.add(new Standing(name, figures)));
        var report = new ScenarioReport(scenario, floorSeconds(scenario), standings);
        rig.tell(report.title());
        report.table().lines().forEach(rig::tell);
        return report;
    }

    /// A library's own cost is that of warm code: compilers are at work for some 50,000 requests.
    private static int throwaways(Scenario scenario) {
        return scenario.raw() ? 5 : 0;
    }

    private double floorSeconds(Scenario scenario) {
        var channels =
                IntStream.range(0, scenario.processes() * scenario.load().channels())
                        .mapToObj(Integer::toString)
                        .toList();
        var operations = new ArrayList<Operation>();
        for (var process = 0; process < scenario.processes(); process++) {
            var first = process * scenario.load().channels();
            var own = channels.subList(first, first + scenario.load().channels());
            var messages = IntStream.range(0, scenario.load().count()).mapToObj(n -> "m" + n);
            operations.addAll(scenario.load().operations("f" + process, own, messages.toList()));
        }
        var floor = Oracle.arrivals(scenario.conditions(), operations, plan.travel().millis());
        return (floor.getLast() - floor.getFirst()) / 1e9;
    }

    private void writeDown(List<ScenarioReport> reports, Machine machine, Rig rig) {
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
            lines.addAll(report.table().markdown(NOTHING));
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
                        .formatted(plan.seeds(), plan.travel().millis()),
                List.of(
                        "Everything but false outcomes is judged by the simulator's log alone.",
                        "late: arrival against the floor's of the same rank, both counted from the"
                                + " first; medians over the seeds, ranges in brackets.",
                        "ban budget: what of 10,000 invalid requests per 10 min this pace would"
                                + " use up."),
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
                    Map.of("floorSeconds", report.floorSeconds(), "standings", report.standings()));
        }
        return figures;
    }
}
