package dev.parley.quickstart.plan;

import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.RecordedProcess;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.supervision.Backoff;
import dev.parley.quickstart.supervision.Condition;
import dev.parley.quickstart.supervision.Supervisor;

import java.util.function.Consumer;

/// The system as this process keeps it running; every change is written down.
public final class Running implements AutoCloseable {

    private final Workspace workspace;
    private final Consumer<SystemState> observer;
    private final Supervisor supervisor;
    private SystemState state;

    /// @param plan what to run
    /// @param observer is told of every change, one at a time
    public Running(SystemPlan plan, Consumer<SystemState> observer) {
        this.workspace = plan.workspace();
        this.observer = observer;
        var components = plan.components();
        this.state =
                new SystemState(
                        RecordedProcess.current(),
                        plan.ports().base(),
                        plan.settings().real(),
                        components.stream()
                                .map(component -> ComponentState.waiting(component.name()))
                                .toList());
        this.supervisor = new Supervisor(components, Backoff.usual(), this::changed);
    }

    /// Starts everything and returns at once.
    public void start() {
        workspace.state().write(state);
        supervisor.start();
    }

    /// Stops everything, waits for it, and forgets what was written down.
    @Override
    public void close() {
        supervisor.close();
        workspace.state().delete();
    }

    private synchronized void changed(String component, Condition condition) {
        state = state.after(component, condition);
        workspace.state().write(state);
        observer.accept(state);
    }
}
