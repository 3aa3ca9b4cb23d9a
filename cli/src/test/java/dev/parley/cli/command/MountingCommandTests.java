package dev.parley.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The soak may mount its small disks, with and without root.
class MountingCommandTests {

    private static final List<String> COMMAND = List.of("java", "-jar", "soak.jar");

    @Test
    void leavesTheCommandOfOneWhoMayMount() {
        assertThat(new MountingCommand(_ -> true).of(COMMAND)).isEqualTo(COMMAND);
    }

    @Test
    void givesOneWhoMayNotMountANamespaceInWhichTheyMay() {
        var ordinary = new MountingCommand(trial -> trial.contains("--map-root-user"));

        assertThat(ordinary.of(COMMAND))
                .containsExactly(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "java",
                        "-jar",
                        "soak.jar");
    }

    @Test
    void leavesTheCommandWhereTheKernelRefusesNamespaces() {
        assertThat(new MountingCommand(_ -> false).of(COMMAND)).isEqualTo(COMMAND);
    }
}
