package dev.parley.cli.supervision;

import java.time.Duration;

/// How a component is at a moment.
public sealed interface ComponentStatus {

    /// Not started yet: what it needs is not ready.
    record Waiting() implements ComponentStatus {}

    /// Its process was started and does not serve yet.
    ///
    /// @param pid its process, or 0 while it is being prepared
    record Starting(long pid) implements ComponentStatus {}

    /// Its process serves.
    ///
    /// @param pid its process
    /// @param startupTime from start to ready
    record Ready(long pid, Duration startupTime) implements ComponentStatus {}

    /// Its process ended or never served, and will be started again.
    ///
    /// @param reason in a few words
    /// @param delay until the next start
    record Broken(String reason, Duration delay) implements ComponentStatus {}

    /// It was stopped, and stays so.
    record Stopped() implements ComponentStatus {}
}
