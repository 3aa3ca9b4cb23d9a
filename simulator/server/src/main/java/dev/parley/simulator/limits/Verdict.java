package dev.parley.simulator.limits;

/// Whether a request passes, and how the counter stands after it.
public sealed interface Verdict {

    /// How many may pass in all.
    int limit();

    /// Until the counter is as if nothing had ever passed.
    long resetAfterNanos();

    /// It passes.
    ///
    /// @param remaining how many more may pass at once
    record Passed(int limit, int remaining, long resetAfterNanos) implements Verdict {}

    /// It does not.
    ///
    /// @param retryAfterNanos until one may pass
    record Refused(int limit, long retryAfterNanos, long resetAfterNanos) implements Verdict {}
}
