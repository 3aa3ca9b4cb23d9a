package dev.parley.cli.state;

import java.util.List;

/// The status of the system, derived from the state file and the process table.
public sealed interface SystemStatus {

    /// The system is not running.
    record Down() implements SystemStatus {}

    /// A supervisor runs the system.
    ///
    /// @param state what it wrote last
    /// @param supervisor its process
    record Up(SystemState state, ProcessHandle supervisor) implements SystemStatus {}

    /// The supervisor died without stopping its processes.
    ///
    /// @param state what it wrote last
    /// @param orphans children that still live
    record Orphaned(SystemState state, List<ProcessHandle> orphans) implements SystemStatus {}

    /// Detects the status.
    ///
    /// @param file where a supervisor writes its state
    static SystemStatus detect(StateFile file) {
        return file.read().<SystemStatus>map(SystemStatus::classify).orElseGet(Down::new);
    }

    private static SystemStatus classify(SystemState state) {
        return state.supervisor()
                .find()
                .<SystemStatus>map(supervisor -> new Up(state, supervisor))
                .orElseGet(() -> orphanedOrDown(state));
    }

    private static SystemStatus orphanedOrDown(SystemState state) {
        var orphans =
                state.components().stream()
                        .map(ComponentState::process)
                        .filter(process -> process != null)
                        .flatMap(process -> process.find().stream())
                        .toList();
        return orphans.isEmpty() ? new Down() : new Orphaned(state, orphans);
    }
}
