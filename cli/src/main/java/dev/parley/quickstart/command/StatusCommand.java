package dev.parley.quickstart.command;

import dev.parley.quickstart.check.Diagnosis;
import dev.parley.quickstart.check.Finding;
import dev.parley.quickstart.check.RebuildCheck;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.plan.StatusReport;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `status`: every part, whether it serves, its port, its process, its memory.
@Command(name = "status", description = "Show every process, its port and its memory.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    private final Desk desk;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var report = report();
        if (json) {
            desk.terminal()
                    .line(
                            JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(report));
        } else {
            print(report);
            new Findings(desk.terminal()).show(rebuilt());
        }
        if (!report.running()) {
            return NOT_RUNNING;
        }
        return report.ready() ? 0 : 1;
    }

    private StatusReport report() {
        return switch (desk.look()) {
            case RunningSystem.Up(var state, var supervisor) ->
                    report(state, supervisor.pid(), new Ports(state.portBase()));
            case RunningSystem.Abandoned _, RunningSystem.Down _ -> StatusReport.down();
        };
    }

    private StatusReport report(SystemState state, long supervisor, Ports ports) {
        var reasons = new Diagnosis(ports, desk.workspace()).of(state);
        return StatusReport.of(state, supervisor, ports, reasons);
    }

    private List<Finding> rebuilt() {
        return desk.look() instanceof RunningSystem.Up(var state, _)
                ? RebuildCheck.look(desk.workspace().home(), state)
                : List.of();
    }

    private void print(StatusReport report) {
        if (!report.running()) {
            desk.terminal().marked(Mark.QUIET, "nothing runs. Start it: ./parley up");
            return;
        }
        for (var part : report.parts()) {
            desk.terminal().marked(mark(part), line(part));
            if (part.reason() != null) {
                desk.terminal().line("    " + part.reason());
            }
        }
        desk.terminal()
                .line(
                        "  all together %d MB; the supervisor is process %d"
                                .formatted(report.megabytes(), report.supervisor()));
    }

    private static Mark mark(StatusReport.Part part) {
        return switch (part.phase()) {
            case READY -> part.reason() == null ? Mark.GOOD : Mark.WARNING;
            case WAITING, STARTING -> Mark.WAITING;
            case BROKEN, STOPPED -> Mark.BAD;
        };
    }

    private static String line(StatusReport.Part part) {
        var line =
                String.format(
                        Locale.ROOT,
                        "%-22s %-8s port %-5s  pid %-7s %4d MB  ready in %s",
                        part.name(),
                        part.phase().name().toLowerCase(Locale.ROOT),
                        part.port() == 0 ? "-" : Integer.toString(part.port()),
                        part.pid() == 0 ? "-" : Long.toString(part.pid()),
                        part.megabytes(),
                        Progress.seconds(part.readyMillis()));
        return part.restarts() == 0
                ? line
                : line + "  restarts " + part.restarts() + " (" + part.detail() + ")";
    }
}
