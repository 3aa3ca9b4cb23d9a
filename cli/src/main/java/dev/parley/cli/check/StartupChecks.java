package dev.parley.cli.check;

import dev.parley.cli.plan.ComponentSelection;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.plan.Workspace;
import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.settings.EnvFile;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All checks before a start.
public final class StartupChecks {

    private StartupChecks() {}

    /// Runs the checks that apply whether or not the system runs.
    ///
    /// @param workspace where it would run
    /// @param selection which parts would run
    /// @param file the parsed `.env`
    /// @param settings that file and the environment together
    public static List<Finding> preconditions(
            Workspace workspace, ComponentSelection selection, EnvFile file, CliSettings settings) {
        return Stream.of(
                        JavaCheck.run(Runtime.version().feature()).stream(),
                        BuildCheck.run(workspace.home(), selection).stream(),
                        StaleBuildCheck.run(workspace.home()).stream(),
                        DiskCheck.run(workspace.home().root()).stream(),
                        EnvFileCheck.run(file).stream(),
                        SettingsCheck.run(settings).stream(),
                        TokenCheck.run(settings).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /// Checks that the ports are free, which they must be before a start.
    ///
    /// @param ports where the parts would listen
    /// @param selection which parts would run
    public static List<Finding> ports(SystemPorts ports, ComponentSelection selection) {
        var wanted = new TreeMap<>(ports.assignments());
        wanted.values().removeIf(part -> !selection.includes(part));
        return PortCheck.run(wanted);
    }
}
