package dev.parley.quickstart.command;

import dev.parley.quickstart.check.Checks;
import dev.parley.quickstart.check.RebuildCheck;
import dev.parley.quickstart.plan.Choice;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.plan.SystemPlan;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Welcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;

/// `up`: checks, starts everything, and stays until Ctrl-C; or leaves it running with `-d`.
@Command(name = "up", description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    private final Desk desk;

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

    UpCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        switch (desk.look()) {
            case RunningSystem.Up(var state, _) -> {
                Welcome.print(desk.terminal(), state, 0);
                new Findings(desk.terminal())
                        .show(RebuildCheck.look(desk.workspace().home(), state));
                return 0;
            }
            case RunningSystem.Abandoned abandoned -> Orphans.end(abandoned, desk.terminal());
            case RunningSystem.Down() -> {}
        }
        var ports = new Ports(desk.settings().portBase());
        if (!unchecked && !areFine(ports)) {
            return 1;
        }
        if (detach) {
            return new Detached(desk, choice()).start();
        }
        return new Foreground(desk.terminal())
                .run(new SystemPlan(desk.workspace(), ports, desk.settings(), choice()));
    }

    private Choice choice() {
        return new Choice(only, without);
    }

    private boolean areFine(Ports ports) {
        var found =
                new ArrayList<>(
                        Checks.always(desk.workspace(), choice(), desk.file(), desk.settings()));
        found.addAll(Checks.ports(ports, choice()));
        var fine = new Findings(desk.terminal()).showUnlessFine(found);
        if (!fine) {
            desk.terminal().marked(Mark.BAD, "nothing was started");
        }
        return fine;
    }
}
