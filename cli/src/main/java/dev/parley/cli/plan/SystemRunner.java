package dev.parley.cli.plan;

import dev.parley.cli.state.ComponentState;
import dev.parley.cli.state.ProcessIdentity;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.supervision.ComponentStatus;
import dev.parley.cli.supervision.RestartBackoff;
import dev.parley.cli.supervision.SupervisedComponent;
import dev.parley.cli.supervision.Supervisor;
import dev.parley.local.application.Stage;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The system under this process' supervision; every change is persisted.
public final class SystemRunner implements AutoCloseable {

    private final SystemPlan plan;
    private final Workspace workspace;
    private final Consumer<SystemState> observer;
    private final Supervisor supervisor;
    private SystemState state;
    private volatile boolean closing;

    /// @param plan what to run
    /// @param observer receives every change, one at a time
    public SystemRunner(SystemPlan plan, Consumer<SystemState> observer) {
        this.plan = plan;
        this.workspace = plan.workspace();
        this.observer = observer;
        var components = plan.components();
        this.state =
                new SystemState(
                        ProcessIdentity.current(),
                        plan.ports().base(),
                        plan.settings().realSystems(),
                        components.stream()
                                .map(component -> ComponentState.waiting(component.name()))
                                .toList());
        this.supervisor = new Supervisor(components, RestartBackoff.defaults(), this::changed);
    }

    /// Starts everything and returns at once.
    public void start() {
        workspace.state().write(state);
        supervisor.start();
    }

    /// Starts and stops instances of stages until their number is the desired one.
    public void reconcile() {
        if (closing) {
            return;
        }
        var wanted = plan.stages();
        var names =
                wanted.stream()
                        .map(SupervisedComponent::name)
                        .collect(Collectors.toUnmodifiableSet());
        var present = names();
        wanted.stream().filter(component -> !present.contains(component.name())).forEach(this::add);
        present.stream()
                .filter(name -> isInstance(name) && !names.contains(name))
                .forEach(this::remove);
    }

    private void add(SupervisedComponent component) {
        changed(component.name(), new ComponentStatus.Waiting());
        supervisor.add(component);
    }

    private void remove(String name) {
        supervisor.remove(name);
        removeFromState(name);
    }

    private synchronized void removeFromState(String name) {
        state = state.retain(one -> !one.equals(name));
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

    /// Stops everything, waits for it, and deletes the state file.
    @Override
    public void close() {
        closing = true;
        supervisor.close();
        workspace.state().delete();
    }

    private synchronized void changed(String component, ComponentStatus condition) {
        state = state.after(component, condition);
        workspace.state().write(state);
        observer.accept(state);
    }
}
