package dev.parley.quickstart.command;

import dev.parley.quickstart.check.Checks;
import dev.parley.quickstart.check.Finding;
import dev.parley.quickstart.check.RebuildCheck;
import dev.parley.quickstart.check.SystemCheck;
import dev.parley.quickstart.plan.Choice;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.trial.Trials;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `doctor`: looks at everything that can be wrong, and says the cure of each thing found.
@Command(name = "doctor", description = "Say what is wrong, and its cure.")
final class DoctorCommand implements Callable<Integer> {

    private final Desk desk;

    DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var findings =
                new ArrayList<>(
                        Checks.always(
                                desk.workspace(),
                                Choice.everything(),
                                desk.file(),
                                desk.settings()));
        findings.addAll(new Trials(desk.settings()).hold());
        findings.addAll(running());
        return new Findings(desk.terminal()).show(findings) ? 0 : 1;
    }

    private List<Finding> running() {
        return switch (desk.look()) {
            case RunningSystem.Up(var state, _) ->
                    Stream.of(
                                    SystemCheck.look(state),
                                    RebuildCheck.look(desk.workspace().home(), state))
                            .flatMap(List::stream)
                            .toList();
            case RunningSystem.Abandoned(_, var orphans) ->
                    List.of(
                            new Finding.Problem(
                                    orphans.size() + " processes of a killed run are left",
                                    "./parley down"));
            case RunningSystem.Down() ->
                    Checks.ports(new Ports(desk.settings().portBase()), Choice.everything());
        };
    }
}
