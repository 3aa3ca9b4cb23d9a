package dev.parley.benchmarks.discord.workload;

/// How long a request and its answer travel, each.
///
/// @param millis at least
/// @param jitterMillis at most so much more
public record SimulatedLatency(int millis, int jitterMillis) {

    /// Refuses what takes negative time.
    public SimulatedLatency {
        if (millis < 0 || jitterMillis < 0) {
            throw new IllegalArgumentException("travel takes no negative time");
        }
    }
}
