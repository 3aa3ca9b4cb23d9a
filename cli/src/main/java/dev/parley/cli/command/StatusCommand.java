package dev.parley.cli.command;

import dev.parley.cli.check.Finding;
import dev.parley.cli.check.OutdatedProcessCheck;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.status.Diagnosis;
import dev.parley.cli.status.StatusReport;
import dev.parley.cli.terminal.StartupProgress;
import dev.parley.cli.terminal.StatusSymbol;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `status`: every component with its phase, port, process and memory.
@Command(name = "status", description = "Show every process, its port and its memory.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    private final CommandContext context;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var report = report();
        if (json) {
            context.terminal()
                    .printLine(
                            JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(report));
        } else {
            print(report);
            new FindingPrinter(context.terminal()).print(rebuilt());
        }
        if (!report.running()) {
            return NOT_RUNNING;
        }
        return report.ready() ? 0 : 1;
    }

    private StatusReport report() {
        return switch (context.systemStatus()) {
            case SystemStatus.Up(var state, var supervisor) ->
                    report(state, supervisor.pid(), new SystemPorts(state.portBase()));
            case SystemStatus.Orphaned _, SystemStatus.Down _ -> StatusReport.down();
        };
    }

    private StatusReport report(SystemState state, long supervisor, SystemPorts ports) {
        var reasons = new Diagnosis(ports, context.workspace()).reasons(state);
        return StatusReport.of(state, supervisor, ports, reasons);
    }

    private List<Finding> rebuilt() {
        return context.systemStatus() instanceof SystemStatus.Up(var state, _)
                ? OutdatedProcessCheck.all(context.workspace().home(), state)
                : List.of();
    }

    private void print(StatusReport report) {
        if (!report.running()) {
            context.terminal()
                    .printStatus(StatusSymbol.INFO, "Parley is not running. Start it: ./parley up");
            return;
        }
        for (var part : report.parts()) {
            context.terminal().printStatus(mark(part), line(part));
            if (part.reason() != null) {
                context.terminal().printLine("    " + part.reason());
            }
        }
        context.terminal()
                .printLine(
                        "  total %d MB; supervisor: process %d"
                                .formatted(report.megabytes(), report.supervisor()));
    }

    private static StatusSymbol mark(StatusReport.Part part) {
        return switch (part.phase()) {
            case READY -> part.reason() == null ? StatusSymbol.OK : StatusSymbol.WARNING;
            case WAITING, STARTING -> StatusSymbol.PENDING;
            case BROKEN, STOPPED -> StatusSymbol.ERROR;
        };
    }

    private static String line(StatusReport.Part part) {
        var line =
                String.format(
                        Locale.ROOT,
                        "%-22s %-8s port %-5s  pid %-7s %4d MB%s",
                        part.name(),
                        part.phase().name().toLowerCase(Locale.ROOT),
                        part.port() == 0 ? "-" : Integer.toString(part.port()),
                        part.pid() == 0 ? "-" : Long.toString(part.pid()),
                        part.megabytes(),
                        part.phase() == ComponentPhase.READY
                                ? "  ready in " + StartupProgress.formatSeconds(part.readyMillis())
                                : "");
        if (part.restarts() == 0) {
            return line;
        }
        var detail =
                part.detail() == null || part.detail().equals(part.reason())
                        ? ""
                        : " (" + part.detail() + ")";
        return line + "  restarts " + part.restarts() + detail;
    }
}
