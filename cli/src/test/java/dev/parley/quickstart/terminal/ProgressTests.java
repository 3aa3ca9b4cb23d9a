package dev.parley.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.RecordedProcess;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.supervision.Condition;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The lines that a start prints.
class ProgressTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aComponentIsPrintedOnceWhenItBecomesReady() {
        var progress = new Progress(terminal(false));
        var ready = starting().after("kafka", new Condition.Ready(1, Duration.ofMillis(1900)));

        progress.show(starting());
        progress.show(ready);
        progress.show(ready);

        assertThat(lines()).containsExactly("✓ kafka 1.9s");
    }

    @Test
    void aDeathIsPrintedWithWhereToLook() {
        var progress = new Progress(terminal(false));

        progress.show(
                starting()
                        .after(
                                "kafka",
                                new Condition.Broken("ended with exit code 1", Duration.ZERO)));

        assertThat(lines())
                .containsExactly(
                        "✗ kafka ended with exit code 1; starting it again. See: ./parley logs"
                                + " kafka");
    }

    @Test
    void coloursAreForTerminalsOnly() {
        terminal(true).marked(Mark.GOOD, "kafka");
        terminal(false).marked(Mark.GOOD, "kafka");

        assertThat(lines()).containsExactly("\u001b[32m✓\u001b[0m kafka", "✓ kafka");
    }

    private static SystemState starting() {
        return new SystemState(
                RecordedProcess.current(),
                7400,
                Set.of(),
                List.of(ComponentState.waiting("kafka")));
    }

    private Terminal terminal(boolean colours) {
        return new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), colours);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
