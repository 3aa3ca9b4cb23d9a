package dev.parley.quickstart.check;

import dev.parley.quickstart.plan.Choice;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.plan.Workspace;
import dev.parley.quickstart.settings.EnvFile;
import dev.parley.quickstart.settings.QuickstartSettings;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything that is looked at before the system starts.
public final class Checks {

    private Checks() {}

    /// Looks at what must be right whether or not the system runs.
    ///
    /// @param workspace where it would run
    /// @param choice which parts would run
    /// @param file the person's `.env`
    /// @param settings that file and the environment together
    public static List<Finding> always(
            Workspace workspace, Choice choice, EnvFile file, QuickstartSettings settings) {
        return Stream.of(
                        JavaCheck.look(Runtime.version().feature()).stream(),
                        BuildCheck.look(workspace.home(), choice).stream(),
                        FreshnessCheck.look(workspace.home()).stream(),
                        DiskCheck.look(workspace.home().root()).stream(),
                        EnvFileCheck.look(file).stream(),
                        TokenCheck.look(settings).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /// Looks at the ports, which must be free before the start.
    ///
    /// @param ports where the parts would listen
    /// @param choice which parts would run
    public static List<Finding> ports(Ports ports, Choice choice) {
        var wanted = new TreeMap<>(ports.wanted());
        wanted.values().removeIf(part -> !choice.has(part));
        return PortCheck.look(wanted);
    }
}
