package dev.parley.quickstart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.quickstart.supervision.Condition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What one process writes down and another one reads.
class StateFileTests {

    @TempDir private Path directory;

    @Test
    void whatIsWrittenIsReadAgain() {
        var file = new StateFile(directory.resolve("state.json"));
        var state =
                state(RecordedProcess.current())
                        .after(
                                "kafka",
                                new Condition.Broken("ended with exit code 1", Duration.ZERO))
                        .after("kafka", new Condition.Ready(self(), Duration.ofMillis(1900)));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(state.components().getFirst().restarts()).isEqualTo(1);
        assertThat(state.allReady()).isTrue();
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        var file = new StateFile(directory.resolve("state.json"));
        Files.writeString(file.file(), "{\"supervisor\": ");

        assertThat(RunningSystem.look(file)).isEqualTo(new RunningSystem.Down());
    }

    @Test
    void aLivingSupervisorMeansUp() {
        var file = new StateFile(directory.resolve("state.json"));
        file.write(state(RecordedProcess.current()));

        assertThat(RunningSystem.look(file)).isInstanceOf(RunningSystem.Up.class);
    }

    @Test
    void aDeadSupervisorWithLivingChildrenLeftOrphans() throws IOException {
        var child = new ProcessBuilder("sleep", "600").start();
        try {
            var file = new StateFile(directory.resolve("state.json"));
            file.write(
                    state(anotherProcessOfThatNumber())
                            .after("kafka", new Condition.Ready(child.pid(), Duration.ZERO)));

            assertThat(RunningSystem.look(file))
                    .isInstanceOfSatisfying(
                            RunningSystem.Abandoned.class,
                            abandoned ->
                                    assertThat(abandoned.orphans())
                                            .containsExactly(child.toHandle()));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aProcessThatGotAnOldNumberIsNotMistakenForIt() {
        assertThat(anotherProcessOfThatNumber().find()).isEmpty();
        assertThat(RecordedProcess.current().find()).isPresent();
    }

    private static RecordedProcess anotherProcessOfThatNumber() {
        var current = RecordedProcess.current();
        return new RecordedProcess(current.pid(), current.startedAt().minusSeconds(3600));
    }

    private static SystemState state(RecordedProcess supervisor) {
        return new SystemState(
                supervisor, 7400, Set.of(), List.of(ComponentState.waiting("kafka")));
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }
}
