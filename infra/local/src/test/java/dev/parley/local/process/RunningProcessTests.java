package dev.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small real processes.
class RunningProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path directory;

    @Test
    void sendsTheStopSignalOnCloseAndWaits() throws IOException {
        var process =
                RunningProcess.start(
                        launch(
                                "trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.05;"
                                        + " done"));
        await().untilAsserted(() -> assertThat(log()).contains("up"));

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(log()).contains("bye");
    }

    @Test
    void killsAProcessThatIgnoresTheStopSignal() throws IOException {
        var process = RunningProcess.start(launch("trap '' TERM; echo up; exec sleep 600"));
        await().untilAsserted(() -> assertThat(log()).contains("up"));

        process.kill();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void waitsForTheChildrenOfAKilledProcess() throws IOException {
        var process = RunningProcess.start(launch("sleep 1 & echo up; exec sleep 600"));
        await().untilAsserted(() -> assertThat(log()).contains("up"));
        var children = ProcessHandle.of(process.pid()).orElseThrow().children().toList();

        process.kill();

        assertThat(children).hasSize(1).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void reportsAnEarlyExitWithTheEndOfTheLog() {
        var process = RunningProcess.start(launch("echo the disk is full; exit 3"));

        assertThatThrownBy(() -> process.awaitReady(PATIENCE))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("ended with exit code 3")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void reportsATimeoutWithTheFailureReason() {
        var launch = launch("exec sleep 600", Map.of(), new Complaining("registry unhealthy: 422"));
        try (var process = RunningProcess.start(launch)) {
            assertThatThrownBy(() -> process.awaitReady(Duration.ZERO))
                    .isInstanceOfSatisfying(
                            NotReadyException.class,
                            late ->
                                    assertThat(late.reason())
                                            .isEqualTo(
                                                    "was not ready after 0 s: registry unhealthy:"
                                                            + " 422"));
        }
    }

    @Test
    void reportsATimeoutWithTheLastWarningOfTheLog() throws IOException {
        var warning = "2999-01-01T00:00:00.000Z  WARN [main] a.b.C : the registry is away";
        try (var process = RunningProcess.start(launch("echo '" + warning + "'; exec sleep 600"))) {
            await().untilAsserted(() -> assertThat(log()).contains("away"));

            assertThatThrownBy(() -> process.awaitReady(Duration.ZERO))
                    .hasMessageContaining("was not ready after 0 s: the registry is away;");
        }
    }

    private record Complaining(String what) implements Readiness {

        @Override
        public boolean isReady(long pid) {
            return false;
        }

        @Override
        public Optional<String> failureReason() {
            return Optional.of(what);
        }
    }

    @Test
    void hidesAVariableOfTheParentByAnEmptyValue() throws IOException {
        RunningProcess.start(launch("echo path=$PATH hidden=${HOME-nothing}", Map.of("HOME", "")))
                .onExit()
                .join();

        assertThat(log()).contains("hidden=nothing").doesNotContain("path= ");
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("one.log"));
    }

    private ProcessSpec launch(String script) {
        return launch(script, Map.of());
    }

    private ProcessSpec launch(String script, Map<String, String> environment) {
        return launch(script, environment, pid -> false);
    }

    private ProcessSpec launch(
            String script, Map<String, String> environment, Readiness readiness) {
        return new ProcessSpec(
                "one",
                List.of("/bin/sh", "-c", script),
                environment,
                directory,
                directory.resolve("one.log"),
                readiness,
                StopSignal.TERM);
    }
}
