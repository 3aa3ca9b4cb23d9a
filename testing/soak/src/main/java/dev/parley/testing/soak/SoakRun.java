package dev.parley.testing.soak;

import dev.parley.local.process.Directories;
import dev.parley.local.project.ProjectHome;
import dev.parley.simulator.client.ModelScript;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalRecording;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultRunner;
import dev.parley.testing.soak.fault.FaultSchedule;
import dev.parley.testing.soak.fault.FaultTally;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.process.FailPointOrders;
import dev.parley.testing.soak.judge.BacklogProbe;
import dev.parley.testing.soak.judge.Evidence;
import dev.parley.testing.soak.judge.EvidenceCollector;
import dev.parley.testing.soak.judge.RunJudge;
import dev.parley.testing.soak.report.Judgement;
import dev.parley.testing.soak.report.SoakReport;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.traffic.ChatTraffic;
import dev.parley.testing.soak.traffic.CommandTraffic;

import org.awaitility.core.ConditionTimeoutException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One run: start, traffic under faults, rest, judgement.
final class SoakRun {

    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PACE = Duration.ofMillis(400);
    private static final Duration MODEL_TIME = Duration.ofMillis(300);
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final ProjectHome home;
    private final SoakPlan plan;
    private final Path directory;
    private final DisruptionLog disruptions = new DisruptionLog();
    private final long start = System.nanoTime();

    SoakRun(ProjectHome home, SoakPlan plan) {
        this.home = home;
        this.plan = plan;
        this.directory = home.root().resolve("target/soak/" + plan.name());
    }

    SoakReport run() {
        Directories.delete(directory);
        var agent = AgentSettings.of(home, directory.resolve("orders"), plan.mutant());
        try (var system =
                SoakSystem.start(home, directory, plan.instances(), agent, this::progress)) {
            var report = run(system);
            write(report);
            return report;
        }
    }

    private SoakReport run(SoakSystem system) {
        var simulator = system.simulator();
        var journal = JournalRecording.start(simulator);
        simulator.script(ModelScript.defaults().delay(MODEL_TIME));
        var orders = new FailPointOrders(system, directory.resolve("orders"));
        var injected = new InjectedFaults(system);
        var minutes = plan.minutes();
        var lanes =
                new ArrayList<>(
                        new FaultCatalogue(system, disruptions, orders)
                                .lanes(minutes, plan.seed()));
        lanes.addAll(injected.lanes());
        lanes.replaceAll(plan::selected);
        var names =
                lanes.stream().flatMap(lane -> lane.kinds().stream()).map(SoakFault::name).toList();
        plan.requireKinds(names);
        var tally = new FaultTally(names, minutes);
        var limit = ROUND.multipliedBy(6L * minutes).plusMinutes(10);
        var figures = new ArrayList<String>();
        progress("running %d kinds of faults %d times".formatted(names.size(), minutes));
        ChatTraffic ended;
        try (var chats = ChatTraffic.start(simulator, plan.seed(), PACE);
                var commands =
                        CommandTraffic.start(
                                system.servers().kafka().address(),
                                simulator,
                                CommandPlaces.open(simulator))) {
            ended = chats;
            var runner = new FaultRunner(lanes, tally, limit, PAUSE, this::progress);
            var rounds = FaultSchedule.of(plan.seed(), names, minutes).rounds();
            for (var round : rounds) {
                progress("round %d of %d".formatted(rounds.indexOf(round) + 1, rounds.size()));
                runner.run(round, ROUND);
            }
            runner.makeUp(new Random(plan.seed()));
            figures.add(commands.acknowledged() + " commands of another producer");
        }
        progress("waiting until the system is idle");
        rest(system);
        var evidence = evidence(system, journal, ended, injected);
        figures.addFirst(ended.written() + " messages of people");
        figures.add(evidence.receipts().size() + " receipts");
        figures.add(system.restarts() + " processes started again");
        figures.add("%d s in all".formatted(seconds()));
        return new SoakReport(plan.seed(), minutes, figures, tally, judge(evidence), directory);
    }

    private void rest(SoakSystem system) {
        system.links().heal();
        var probe = new BacklogProbe(system);
        try {
            system.awaitReady(plan.rest());
            Eventually.await("the system is idle")
                    .atMost(plan.rest())
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .during(IDLE)
                    .until(() -> probe.read().isEmpty());
        } catch (ConditionTimeoutException e) {
            progress("the system is not idle after %d s".formatted(plan.rest().toSeconds()));
        }
    }

    private Evidence evidence(
            SoakSystem system,
            JournalRecording journal,
            ChatTraffic chats,
            InjectedFaults injected) {
        keep(journal);
        var topics =
                new EvidenceCollector(
                        system.kafka(),
                        new EventDecoder(system.servers().registry().address().url()));
        return new Evidence(
                journal.lines(),
                chats.resetPlaces(),
                topics.messages(),
                topics.commands(),
                topics.receipts(),
                new BacklogProbe(system).read(),
                topics.deadLetters(),
                injected.poison(),
                disruptions.times(),
                injected.failedModelCalls());
    }

    /// Violations are explained by it.
    private void keep(JournalRecording journal) {
        try {
            Files.write(
                    directory.resolve("journal.txt"),
                    journal.lines().stream().map(JournalLine::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
    }

    private static List<Judgement> judge(Evidence evidence) {
        return RunJudge.all().stream()
                .map(judge -> new Judgement(judge.name(), judge.violations(evidence)))
                .toList();
    }

    private void write(SoakReport report) {
        try {
            Files.writeString(directory.resolveSibling(plan.name() + ".md"), report.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }

    private void progress(String what) {
        System.out.printf("%4d s  %s%n", seconds(), what);
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
