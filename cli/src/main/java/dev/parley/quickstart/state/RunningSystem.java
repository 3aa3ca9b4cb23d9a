package dev.parley.quickstart.state;

import java.util.List;

/// What the state file and the process table say together about the system.
public sealed interface RunningSystem {

    /// Nothing runs.
    record Down() implements RunningSystem {}

    /// A supervisor keeps the system running.
    ///
    /// @param state what it wrote last
    /// @param supervisor its process
    record Up(SystemState state, ProcessHandle supervisor) implements RunningSystem {}

    /// The supervisor died without stopping its children.
    ///
    /// @param state what it wrote last
    /// @param orphans children that still live
    record Abandoned(SystemState state, List<ProcessHandle> orphans) implements RunningSystem {}

    /// Looks.
    ///
    /// @param file where a supervisor writes its state
    static RunningSystem look(StateFile file) {
        return file.read().<RunningSystem>map(RunningSystem::judge).orElseGet(Down::new);
    }

    private static RunningSystem judge(SystemState state) {
        return state.supervisor()
                .find()
                .<RunningSystem>map(supervisor -> new Up(state, supervisor))
                .orElseGet(() -> abandoned(state));
    }

    private static RunningSystem abandoned(SystemState state) {
        var orphans =
                state.components().stream()
                        .map(ComponentState::process)
                        .filter(process -> process != null)
                        .flatMap(process -> process.find().stream())
                        .toList();
        return orphans.isEmpty() ? new Down() : new Abandoned(state, orphans);
    }
}
