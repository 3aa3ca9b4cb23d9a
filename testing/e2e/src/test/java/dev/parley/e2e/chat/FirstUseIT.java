package dev.parley.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.TestPlatform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// First use of Parley, following the README.
class FirstUseIT {

    private static final int SUPERVISOR_SERVERS_SIMULATOR_AND_STAGES = 1 + 4 + 1 + 6;

    @Test
    void startsChatsAndStopsWithoutLeftovers(@TempDir Path directory) {
        var quickstart = ParleyScript.in(directory);
        try {
            quickstart.run("up", "-d").requireSuccess();
            for (var platform : TestPlatform.values()) {
                var chat = quickstart.run("chat", "--platform", platform.key(), "hello");
                chat.requireSuccess();
                assertThat(chat.output()).contains("You said: \"hello\"");
            }
            var processes = quickstart.processes();
            assertThat(processes).hasSize(SUPERVISOR_SERVERS_SIMULATOR_AND_STAGES);

            quickstart.run("down").requireSuccess();

            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        } finally {
            quickstart.run("down");
        }
    }
}
