package dev.parley.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.supervision.ComponentStatus;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The lines that a start prints.
class StartupProgressTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsAComponentOnceWhenItBecomesReady() {
        var progress = new StartupProgress(terminal(false));
        var ready =
                starting().after("kafka", new ComponentStatus.Ready(1, Duration.ofMillis(1900)));

        progress.show(starting());
        progress.show(ready);
        progress.show(ready);

        assertThat(lines()).containsExactly("✓ kafka 1.9s");
    }

    @Test
    void printsAnExitWithTheCommandToInspectIt() {
        var progress = new StartupProgress(terminal(false));

        progress.show(
                starting()
                        .after(
                                "kafka",
                                new ComponentStatus.Broken(
                                        "ended with exit code 1", Duration.ZERO)));

        assertThat(lines())
                .containsExactly(
                        "✗ kafka ended with exit code 1; restarting it. See: ./parley logs"
                                + " kafka");
    }

    @Test
    void printsColoursOnlyOnATerminal() {
        terminal(true).printStatus(StatusSymbol.OK, "kafka");
        terminal(false).printStatus(StatusSymbol.OK, "kafka");

        assertThat(lines()).containsExactly("\u001b[32m✓\u001b[0m kafka", "✓ kafka");
    }

    private static SystemState starting() {
        return new SystemState(
                ProcessIdentity.current(),
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
