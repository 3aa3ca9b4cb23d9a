package dev.parley.quickstart.state;

import dev.parley.quickstart.supervision.Condition;

import org.jspecify.annotations.Nullable;

/// What is written down about one component.
///
/// @param name what people call it
/// @param phase how it is
/// @param process its process, if it has one
/// @param readyMillis from its latest start to ready, or 0
/// @param restarts how often it was started again
/// @param detail what went wrong last, or nothing
public record ComponentState(
        String name,
        Phase phase,
        @Nullable RecordedProcess process,
        long readyMillis,
        int restarts,
        @Nullable String detail) {

    /// A component that nothing happened to yet.
    ///
    /// @param name what people call it
    public static ComponentState waiting(String name) {
        return new ComponentState(name, Phase.WAITING, null, 0, 0, null);
    }

    /// The same component after a change.
    ///
    /// @param condition how it is now
    public ComponentState after(Condition condition) {
        return switch (condition) {
            case Condition.Waiting() -> with(Phase.WAITING, null, 0, restarts, detail);
            case Condition.Starting(var pid) ->
                    with(Phase.STARTING, noted(pid), 0, restarts, detail);
            case Condition.Ready(var pid, var took) ->
                    with(Phase.READY, noted(pid), took.toMillis(), restarts, detail);
            case Condition.Broken(var why, _) -> with(Phase.BROKEN, null, 0, restarts + 1, why);
            case Condition.Stopped() -> with(Phase.STOPPED, null, 0, restarts, detail);
        };
    }

    private ComponentState with(
            Phase newPhase,
            @Nullable RecordedProcess newProcess,
            long millis,
            int newRestarts,
            @Nullable String newDetail) {
        return new ComponentState(name, newPhase, newProcess, millis, newRestarts, newDetail);
    }

    private static @Nullable RecordedProcess noted(long pid) {
        return RecordedProcess.of(pid).orElse(null);
    }
}
