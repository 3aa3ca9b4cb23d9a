package dev.parley.cli.command;

import dev.parley.cli.check.Finding;
import dev.parley.cli.check.OutdatedProcessCheck;
import dev.parley.cli.check.RunningSystemCheck;
import dev.parley.cli.check.StartupChecks;
import dev.parley.cli.plan.ComponentSelection;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.probe.CredentialProbes;
import dev.parley.cli.state.SystemStatus;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `doctor`: looks at everything that can be wrong, and suggests a fix for each problem.
@Command(name = "doctor", description = "Diagnose problems and suggest fixes.")
final class DoctorCommand implements Callable<Integer> {

    private final CommandContext context;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var findings =
                new ArrayList<>(
                        StartupChecks.preconditions(
                                context.workspace(),
                                ComponentSelection.all(),
                                context.envFile(),
                                context.settings()));
        findings.addAll(new CredentialProbes(context.settings()).run());
        findings.addAll(running());
        return new FindingPrinter(context.terminal()).print(findings) ? 0 : 1;
    }

    private List<Finding> running() {
        return switch (context.systemStatus()) {
            case SystemStatus.Up(var state, _) ->
                    Stream.of(
                                    RunningSystemCheck.run(state),
                                    OutdatedProcessCheck.all(context.workspace().home(), state))
                            .flatMap(List::stream)
                            .toList();
            case SystemStatus.Orphaned(_, var orphans) ->
                    List.of(
                            new Finding.Problem(
                                    orphans.size() + " processes of a killed run are still running",
                                    "./parley down"));
            case SystemStatus.Down() ->
                    StartupChecks.ports(
                            new SystemPorts(context.settings().portBase()),
                            ComponentSelection.all());
        };
    }
}
