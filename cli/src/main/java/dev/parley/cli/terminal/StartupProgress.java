package dev.parley.cli.terminal;

import dev.parley.cli.state.ComponentPhase;
import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.SystemState;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Prints a line for each component that becomes ready or exits, as states arrive.
public final class StartupProgress {

    private final Terminal terminal;
    private final Map<String, ComponentState> shown = new HashMap<>();

    /// @param terminal where
    public StartupProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Prints what is new in a state.
    ///
    /// @param state the newest
    public void show(SystemState state) {
        for (var component : state.components()) {
            var before = shown.put(component.name(), component);
            if (before == null || before.phase() != component.phase()) {
                show(component);
            }
        }
    }

    private void show(ComponentState component) {
        if (component.phase() == ComponentPhase.READY) {
            terminal.printStatus(
                    StatusSymbol.OK,
                    component.name() + " " + formatSeconds(component.readyMillis()));
        } else if (component.phase() == ComponentPhase.BROKEN) {
            terminal.printStatus(
                    StatusSymbol.ERROR,
                    component.name()
                            + " "
                            + component.detail()
                            + "; restarting it. See: ./parley logs "
                            + component.name());
        }
    }

    /// A time as people read it.
    ///
    /// @param millis how long
    public static String formatSeconds(long millis) {
        return String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }
}
