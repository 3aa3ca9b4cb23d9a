package dev.parley.cli.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.supervision.ComponentStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The state file between processes.
class StateFileTests {

    @TempDir private Path directory;

    @Test
    void readsTheStateThatWasWritten() {
        var file = new StateFile(directory.resolve("state.json"));
        var state =
                state(ProcessIdentity.current())
                        .after(
                                "kafka",
                                new ComponentStatus.Broken("ended with exit code 1", Duration.ZERO))
                        .after("kafka", new ComponentStatus.Ready(self(), Duration.ofMillis(1900)));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(state.components().getFirst().restarts()).isEqualTo(1);
        assertThat(state.allReady()).isTrue();
    }

    @Test
    void ignoresAMalformedFile() throws IOException {
        var file = new StateFile(directory.resolve("state.json"));
        Files.writeString(file.file(), "{\"supervisor\": ");

        assertThat(SystemStatus.detect(file)).isEqualTo(new SystemStatus.Down());
    }

    @Test
    void isUpWhileItsSupervisorLives() {
        var file = new StateFile(directory.resolve("state.json"));
        file.write(state(ProcessIdentity.current()));

        assertThat(SystemStatus.detect(file)).isInstanceOf(SystemStatus.Up.class);
    }

    @Test
    void findsOrphansOfADeadSupervisor() throws IOException {
        var child = new ProcessBuilder("sleep", "600").start();
        try {
            var file = new StateFile(directory.resolve("state.json"));
            file.write(
                    state(anotherProcessOfThatNumber())
                            .after("kafka", new ComponentStatus.Ready(child.pid(), Duration.ZERO)));

            assertThat(SystemStatus.detect(file))
                    .isInstanceOfSatisfying(
                            SystemStatus.Orphaned.class,
                            abandoned ->
                                    assertThat(abandoned.orphans())
                                            .containsExactly(child.toHandle()));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void tellsAReusedProcessIdApart() {
        assertThat(anotherProcessOfThatNumber().find()).isEmpty();
        assertThat(ProcessIdentity.current().find()).isPresent();
    }

    private static ProcessIdentity anotherProcessOfThatNumber() {
        var current = ProcessIdentity.current();
        return new ProcessIdentity(current.pid(), current.startedAt().minusSeconds(3600));
    }

    private static SystemState state(ProcessIdentity supervisor) {
        return new SystemState(
                supervisor, 7400, Set.of(), List.of(ComponentState.waiting("kafka")));
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }
}
