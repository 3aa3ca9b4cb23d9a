package dev.parley.cli.command;

import dev.parley.cli.check.OutdatedProcessCheck;
import dev.parley.cli.check.StartupChecks;
import dev.parley.cli.plan.ComponentSelection;
import dev.parley.cli.plan.SystemPlan;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.cli.terminal.WelcomeMessage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;

/// `up`: checks, starts everything, and stays until Ctrl-C; or leaves it running with `-d`.
@Command(name = "up", description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = {"-d", "--detach"},
            description = "Leave it running, and return when all is ready.")
    private boolean detach;

    @Option(names = "--unchecked", hidden = true, description = "The checks were done already.")
    private boolean unchecked;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Start these alone, such as kafka,postgres,redis,registry.")
    private Set<String> only = Set.of();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "PART",
            description = "Start all but these, such as the one in your debugger.")
    private Set<String> without = Set.of();

    UpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        switch (context.systemStatus()) {
            case SystemStatus.Up(var state, _) -> {
                WelcomeMessage.print(context.terminal(), state, 0);
                new FindingPrinter(context.terminal())
                        .print(OutdatedProcessCheck.all(context.workspace().home(), state));
                return 0;
            }
            case SystemStatus.Orphaned abandoned ->
                    OrphanCleanup.terminate(abandoned, context.terminal());
            case SystemStatus.Down() -> {}
        }
        var ports = new SystemPorts(context.settings().portBase());
        if (!unchecked && !areFine(ports)) {
            return 1;
        }
        if (detach) {
            return new DetachedStart(context, selection()).start();
        }
        return new ForegroundRun(context.terminal())
                .run(new SystemPlan(context.workspace(), ports, context.settings(), selection()));
    }

    private ComponentSelection selection() {
        return new ComponentSelection(only, without);
    }

    private boolean areFine(SystemPorts ports) {
        var found =
                new ArrayList<>(
                        StartupChecks.preconditions(
                                context.workspace(),
                                selection(),
                                context.envFile(),
                                context.settings()));
        found.addAll(StartupChecks.ports(ports, selection()));
        var fine = new FindingPrinter(context.terminal()).printUnlessOk(found);
        if (!fine) {
            context.terminal()
                    .printStatus(StatusSymbol.ERROR, "the checks failed, so nothing was started");
        }
        return fine;
    }
}
