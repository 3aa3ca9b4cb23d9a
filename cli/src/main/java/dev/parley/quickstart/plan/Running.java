package dev.parley.quickstart.plan;

import dev.parley.localstack.stage.Stage;
import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.RecordedProcess;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.supervision.Backoff;
import dev.parley.quickstart.supervision.Component;
import dev.parley.quickstart.supervision.Condition;
import dev.parley.quickstart.supervision.Supervisor;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The system as this process keeps it running; every change is written down.
public final class Running implements AutoCloseable {

    private final SystemPlan plan;
    private final Workspace workspace;
    private final Consumer<SystemState> observer;
    private final Supervisor supervisor;
    private SystemState state;
    private volatile boolean closing;

    /// @param plan what to run
    /// @param observer is told of every change, one at a time
    public Running(SystemPlan plan, Consumer<SystemState> observer) {
        this.plan = plan;
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

    /// Starts and stops instances of stages until there are as many as are asked for.
    public void adjust() {
        if (closing) {
            return;
        }
        var wanted = plan.stages();
        var names = wanted.stream().map(Component::name).collect(Collectors.toUnmodifiableSet());
        var present = names();
        wanted.stream().filter(component -> !present.contains(component.name())).forEach(this::add);
        present.stream()
                .filter(name -> isInstance(name) && !names.contains(name))
                .forEach(this::remove);
    }

    private void add(Component component) {
        changed(component.name(), new Condition.Waiting());
        supervisor.add(component);
    }

    private void remove(String name) {
        supervisor.remove(name);
        forget(name);
    }

    private synchronized void forget(String name) {
        state = state.only(one -> !one.equals(name));
        workspace.state().write(state);
    }

    private synchronized Set<String> names() {
        return state.components().stream()
                .map(ComponentState::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInstance(String name) {
        return Arrays.stream(Stage.values())
                .anyMatch(stage -> name.startsWith(stage.module() + "-"));
    }

    /// Stops everything, waits for it, and forgets what was written down.
    @Override
    public void close() {
        closing = true;
        supervisor.close();
        workspace.state().delete();
    }

    private synchronized void changed(String component, Condition condition) {
        state = state.after(component, condition);
        workspace.state().write(state);
        observer.accept(state);
    }
}
