package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Somebody uses Parley for the first time, as the README tells them.
class FirstUseIT {

    private static final int SUPERVISOR_SERVERS_SIMULATOR_AND_STAGES = 1 + 4 + 1 + 6;

    @Test
    void isThreeWordsAndLeavesNothingBehind(@TempDir Path directory) {
        var quickstart = Quickstart.in(directory);
        try {
            quickstart.parley("up", "-d").requireFine();
            for (var platform : Platform.values()) {
                var chat = quickstart.parley("chat", "--platform", platform.key(), "hello");
                chat.requireFine();
                assertThat(chat.output()).contains("You said: \"hello\"");
            }
            var processes = quickstart.processes();
            assertThat(processes).hasSize(SUPERVISOR_SERVERS_SIMULATOR_AND_STAGES);

            quickstart.parley("down").requireFine();

            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        } finally {
            quickstart.parley("down");
        }
    }
}
