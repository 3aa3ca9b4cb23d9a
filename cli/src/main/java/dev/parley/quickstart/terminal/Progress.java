package dev.parley.quickstart.terminal;

import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.Phase;
import dev.parley.quickstart.state.SystemState;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Prints a line for each component that becomes ready or dies, as states come in.
public final class Progress {

    private final Terminal terminal;
    private final Map<String, ComponentState> shown = new HashMap<>();

    /// @param terminal where
    public Progress(Terminal terminal) {
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
        if (component.phase() == Phase.READY) {
            terminal.marked(Mark.GOOD, component.name() + " " + seconds(component.readyMillis()));
        } else if (component.phase() == Phase.BROKEN) {
            terminal.marked(
                    Mark.BAD,
                    component.name()
                            + " "
                            + component.detail()
                            + "; starting it again. See: ./parley logs "
                            + component.name());
        }
    }

    /// A time as people read it.
    ///
    /// @param millis how long
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }
}
