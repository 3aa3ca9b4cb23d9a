package dev.parley.cli.supervision;

import java.time.Duration;

/// The status of a component, as its runner reports it.
public sealed interface ComponentStatus {

    /// Not started yet: a dependency is not ready.
    record Waiting() implements ComponentStatus {}

    /// Its process was started and is not ready yet.
    ///
    /// @param pid its process, or 0 while it is being prepared
    record Starting(long pid) implements ComponentStatus {}

    /// Its process is ready.
    ///
    /// @param pid its process
    /// @param startupTime from start to ready
    record Ready(long pid, Duration startupTime) implements ComponentStatus {}

    /// Its process exited or never became ready, and will be restarted.
    ///
    /// @param reason in a few words
    /// @param delay until the next start
    record Broken(String reason, Duration delay) implements ComponentStatus {}

    /// Stopped for good.
    record Stopped() implements ComponentStatus {}
}
