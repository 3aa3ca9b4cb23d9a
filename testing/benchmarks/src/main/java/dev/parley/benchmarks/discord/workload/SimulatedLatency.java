package dev.parley.benchmarks.discord.workload;

/// One-way delay of a request and of its response.
///
/// @param millis minimum
/// @param jitterMillis maximum additional delay
public record SimulatedLatency(int millis, int jitterMillis) {

    public SimulatedLatency {
        if (millis < 0 || jitterMillis < 0) {
            throw new IllegalArgumentException("latency and jitter must not be negative");
        }
    }
}
