package dev.parley.quickstart.supervision;

import java.time.Duration;

/// How a component is at a moment.
public sealed interface Condition {

    /// Not started yet: what it needs is not ready.
    record Waiting() implements Condition {}

    /// Its process was started and does not serve yet.
    ///
    /// @param pid its process, or 0 while it is being prepared
    record Starting(long pid) implements Condition {}

    /// Its process serves.
    ///
    /// @param pid its process
    /// @param took from start to ready
    record Ready(long pid, Duration took) implements Condition {}

    /// Its process ended or never served, and will be started again.
    ///
    /// @param why in a few words
    /// @param pause until the next start
    record Broken(String why, Duration pause) implements Condition {}

    /// It was stopped, and stays so.
    record Stopped() implements Condition {}
}
