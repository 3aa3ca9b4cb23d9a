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

    private final CommandContext desk;

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

    UpCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        switch (desk.systemStatus()) {
            case SystemStatus.Up(var state, _) -> {
                WelcomeMessage.print(desk.terminal(), state, 0);
                new FindingPrinter(desk.terminal())
                        .print(OutdatedProcessCheck.all(desk.workspace().home(), state));
                return 0;
            }
            case SystemStatus.Orphaned abandoned ->
                    OrphanCleanup.terminate(abandoned, desk.terminal());
            case SystemStatus.Down() -> {}
        }
        var ports = new SystemPorts(desk.settings().portBase());
        if (!unchecked && !areFine(ports)) {
            return 1;
        }
        if (detach) {
            return new DetachedStart(desk, choice()).start();
        }
        return new ForegroundRun(desk.terminal())
                .run(new SystemPlan(desk.workspace(), ports, desk.settings(), choice()));
    }

    private ComponentSelection choice() {
        return new ComponentSelection(only, without);
    }

    private boolean areFine(SystemPorts ports) {
        var found =
                new ArrayList<>(
                        StartupChecks.preconditions(
                                desk.workspace(), choice(), desk.envFile(), desk.settings()));
        found.addAll(StartupChecks.ports(ports, choice()));
        var fine = new FindingPrinter(desk.terminal()).printUnlessOk(found);
        if (!fine) {
            desk.terminal()
                    .printStatus(StatusSymbol.ERROR, "the checks failed, so nothing was started");
        }
        return fine;
    }
}
