package dev.parley.failpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A JVM with the agent: it goes its way until an order is placed, and takes it at the point.
class FailPointAgentIT {

    private static final Path AGENT = Path.of("target", "fail-points.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final String PASSED = "passed at ";
    private static final int KILLED = 137;

    @TempDir private Path directory;
    private Path output;
    private FailPointControl control;
    private Process walker;

    @BeforeEach
    void startWalker() throws IOException {
        output = directory.resolve("output");
        control = new FailPointControl(directory.resolve("control"));
        walker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                new AgentOptions(control.directory(), Optional.empty())
                                        .jvmArgument(AGENT),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FenceWalker.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        awaitPassage();
    }

    @AfterEach
    void endWalker() {
        walker.destroyForcibly();
    }

    @Test
    void killsItselfAtThePoint() throws IOException {
        var order = control.place(FailPoint.EGRESS_AT_FENCE, Action.KILL);

        walk();

        await().atMost(PATIENCE).until(() -> !walker.isAlive());
        assertThat(walker.exitValue()).isEqualTo(KILLED);
        assertThat(order.isTaken()).isTrue();
        assertThat(order.takenBy()).isEqualTo(walker.pid());
        assertThat(control.fired()).containsExactly("egress-at-fence.kill");
        assertThat(Files.readAllLines(output)).last().isEqualTo("fail point egress-at-fence: kill");
    }

    @Test
    void haltsAtThePoint() throws IOException {
        control.place(FailPoint.EGRESS_PAST_FENCE, Action.HALT);

        walk();

        await().atMost(PATIENCE).until(() -> !walker.isAlive());
        assertThat(walker.exitValue()).isEqualTo(1);
    }

    @Test
    void freezesAtThePointUntilItIsResumed() throws Exception {
        var order = control.place(FailPoint.EGRESS_AT_FENCE, Action.STOP);
        walk();
        await().atMost(PATIENCE).until(() -> state(walker.pid()) == 'T');
        var before = Files.size(output);

        new ProcessBuilder("kill", "-CONT", Long.toString(walker.pid())).start().waitFor();

        await().atMost(PATIENCE).until(() -> Files.size(output) > before);
        assertThat(order.isTaken()).isTrue();
        assertThat(order.takenBy()).isEqualTo(walker.pid());
        assertThat(walker.isAlive()).isTrue();
    }

    @Test
    void leavesAnOrderForAnotherPointAlone() throws IOException {
        var order = control.place(FailPoint.INFERENCE_BEFORE_CALL, Action.KILL);

        awaitPassage();

        assertThat(order.cancel()).isTrue();
        assertThat(walker.isAlive()).isTrue();
    }

    @Test
    void readsAShiftedClockUntilTheShiftEnds() throws IOException {
        var shift = control.shiftClock(Duration.ofHours(-1));
        await().atMost(PATIENCE).until(() -> walksAt().isBefore(Instant.now().minus(HALF_AN_HOUR)));
        assertThat(shift.has(ClockMark.READ_BY_SERVICE)).isTrue();
        assertThat(shift.has(ClockMark.ENDED)).isFalse();

        shift.close();

        await().atMost(PATIENCE).until(() -> shift.has(ClockMark.ENDED));
        assertThat(walksAt()).isAfter(Instant.now().minus(HALF_AN_HOUR));
    }

    /// The time that the walker reads at a passage.
    private Instant walksAt() throws IOException {
        awaitPassage();
        return Instant.parse(passages().getLast().substring(PASSED.length()));
    }

    private List<String> passages() throws IOException {
        return Files.readAllLines(output).stream().filter(line -> line.startsWith(PASSED)).toList();
    }

    private void awaitPassage() throws IOException {
        var before = lines();
        walk();
        await().atMost(PATIENCE).until(() -> lines() > before);
    }

    /// Sends the walker past the fence once.
    private void walk() throws IOException {
        walker.getOutputStream().write('\n');
        walker.getOutputStream().flush();
    }

    private int lines() {
        try {
            return Files.exists(output) ? passages().size() : 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The state letter of a process, `T` when it is stopped.
    private static char state(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }
}
