package dev.parley.cli.state;

import dev.parley.cli.supervision.ComponentStatus;

import org.jspecify.annotations.Nullable;

/// The persisted state of one component.
///
/// @param name what people call it
/// @param phase how it is
/// @param process its process, if it has one
/// @param readyMillis from its latest start to ready, or 0
/// @param restarts how often it was started again
/// @param detail what went wrong last, or nothing
public record ComponentState(
        String name,
        ComponentPhase phase,
        @Nullable ProcessIdentity process,
        long readyMillis,
        int restarts,
        @Nullable String detail) {

    /// A component that has not been started.
    ///
    /// @param name what people call it
    public static ComponentState waiting(String name) {
        return new ComponentState(name, ComponentPhase.WAITING, null, 0, 0, null);
    }

    /// The same component after a change.
    ///
    /// @param condition how it is now
    public ComponentState after(ComponentStatus condition) {
        return switch (condition) {
            case ComponentStatus.Waiting() ->
                    with(ComponentPhase.WAITING, null, 0, restarts, detail);
            case ComponentStatus.Starting(var pid) ->
                    with(ComponentPhase.STARTING, noted(pid), 0, restarts, detail);
            case ComponentStatus.Ready(var pid, var took) ->
                    with(ComponentPhase.READY, noted(pid), took.toMillis(), restarts, detail);
            case ComponentStatus.Broken(var why, _) ->
                    with(ComponentPhase.BROKEN, null, 0, restarts + 1, why);
            case ComponentStatus.Stopped() ->
                    with(ComponentPhase.STOPPED, null, 0, restarts, detail);
        };
    }

    private ComponentState with(
            ComponentPhase newPhase,
            @Nullable ProcessIdentity newProcess,
            long millis,
            int newRestarts,
            @Nullable String newDetail) {
        return new ComponentState(name, newPhase, newProcess, millis, newRestarts, newDetail);
    }

    private static @Nullable ProcessIdentity noted(long pid) {
        return ProcessIdentity.of(pid).orElse(null);
    }
}
