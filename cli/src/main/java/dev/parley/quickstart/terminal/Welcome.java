package dev.parley.quickstart.terminal;

import dev.parley.localstack.stage.Neighbour;
import dev.parley.quickstart.state.SystemState;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What is printed when everything is ready: where to look, and what to type next.
public final class Welcome {

    private Welcome() {}

    /// Prints it.
    ///
    /// @param terminal where
    /// @param state of the running system
    /// @param millis how long it took, or 0 when it ran already
    public static void print(Terminal terminal, SystemState state, long millis) {
        terminal.line("");
        terminal.line(
                millis == 0
                        ? "Parley is up."
                        : "Parley is up in " + Progress.seconds(millis) + ".");
        terminal.line("  chat page   http://127.0.0.1:" + state.portBase());
        terminal.line("  real        " + neighbours(state, true));
        terminal.line("  simulated   " + neighbours(state, false));
        terminal.line("");
        terminal.line("Next:");
        terminal.line("  ./parley chat \"hello\"    send a message and see the answer");
        terminal.line("  ./parley status          every process, its port and its memory");
        terminal.line("  ./parley down            stop everything");
    }

    private static String neighbours(SystemState state, boolean real) {
        var names =
                Arrays.stream(Neighbour.values())
                        .filter(one -> state.real().contains(one.secretName()) == real)
                        .map(one -> one.title())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
