package dev.parley.cli.terminal;

import dev.parley.cli.state.SystemState;
import dev.parley.local.application.ExternalSystem;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The message after a start: addresses, and the commands to try next. Whatever needs the simulator
/// is left out where it does not run.
public final class WelcomeMessage {

    private WelcomeMessage() {}

    /// Prints it.
    ///
    /// @param terminal where
    /// @param state of the running system
    /// @param millis how long it took, or 0 when it ran already
    public static void print(Terminal terminal, SystemState state, long millis) {
        terminal.printLine("");
        terminal.printLine(
                millis == 0
                        ? "Parley is up."
                        : "Parley is up in " + StartupProgress.formatSeconds(millis) + ".");
        var hasSimulator = hasSimulator(state);
        if (hasSimulator) {
            terminal.printLine("  chat page   http://127.0.0.1:" + state.portBase());
        }
        terminal.printLine("  real        " + systems(state, true));
        terminal.printLine("  simulated   " + systems(state, false));
        terminal.printLine("");
        terminal.printLine("Next:");
        if (hasSimulator) {
            terminal.printLine("  ./parley chat \"hello\"    send a message and see the answer");
        }
        terminal.printLine("  ./parley status          every process, its port and its memory");
        terminal.printLine("  ./parley down            stop everything");
    }

    private static boolean hasSimulator(SystemState state) {
        return state.components().stream()
                .anyMatch(component -> component.name().equals("simulator"));
    }

    private static String systems(SystemState state, boolean real) {
        var names =
                Arrays.stream(ExternalSystem.values())
                        .filter(one -> state.real().contains(one.secretName()) == real)
                        .map(one -> one.displayName())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
