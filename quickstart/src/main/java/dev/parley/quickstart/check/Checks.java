package dev.parley.quickstart.check;

import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.plan.Workspace;
import dev.parley.quickstart.settings.EnvFile;
import dev.parley.quickstart.settings.QuickstartSettings;

import java.util.List;
import java.util.stream.Stream;

/// Everything that is looked at before the system starts.
public final class Checks {

    private Checks() {}

    /// Looks at what must be right whether or not the system runs.
    ///
    /// @param workspace where it would run
    /// @param file the person's `.env`
    /// @param settings that file and the environment together
    public static List<Finding> always(
            Workspace workspace, EnvFile file, QuickstartSettings settings) {
        return Stream.of(
                        JavaCheck.look(Runtime.version().feature()).stream(),
                        BuildCheck.look(
                                workspace.home(), settings.get("PARLEY_PARTIAL").isPresent())
                                .stream(),
                        DiskCheck.look(workspace.home().root()).stream(),
                        EnvFileCheck.look(file).stream(),
                        TokenCheck.look(settings).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /// Looks at the ports, which must be free before the start.
    ///
    /// @param ports those that the system will listen on
    public static List<Finding> ports(Ports ports) {
        return PortCheck.look(ports.wanted());
    }
}
