package dev.parley.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/// The message after a start, with and without the simulator.
class WelcomeMessageTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void namesTheChatPageOfTheSimulator() {
        print(running("simulator", "redis"));

        assertThat(text()).contains("chat page   http://127.0.0.1:7400", "./parley chat");
    }

    @Test
    void omitsTheChatPageWithoutTheSimulator() {
        print(running("redis"));

        assertThat(text()).contains("./parley down").doesNotContain("chat");
    }

    private void print(SystemState state) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        WelcomeMessage.print(new Terminal(stream, false), state, 1_000);
    }

    private static SystemState running(String... components) {
        return new SystemState(
                ProcessIdentity.current(),
                7400,
                Set.of(),
                Stream.of(components).map(ComponentState::waiting).toList());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
