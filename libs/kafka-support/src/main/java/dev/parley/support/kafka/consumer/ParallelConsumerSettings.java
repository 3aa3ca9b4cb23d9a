package dev.parley.support.kafka.consumer;

import dev.parley.support.retry.RetryBackoff;

import java.time.Duration;

/// Concurrency limits and timeouts of a [ParallelConsumer].
///
/// @param name for threads, logs and metrics
/// @param maxInFlight limit of records handled concurrently
/// @param maxQueued limit of further records read before partitions are paused
/// @param maxOffsetSpan limit of one partition's offsets that are read again after a crash
/// @param order the order in which records are handled
/// @param retryBackoff back-off between two attempts at a record; its first delay also follows a
///   failed poll
/// @param shutdownTimeout time that a stop waits for records in flight
/// @param revokeTimeout time that records of a revoked partition may run before they are
///   interrupted, so that no two instances handle them; zero: they run on
public record ParallelConsumerSettings(
        String name,
        int maxInFlight,
        int maxQueued,
        int maxOffsetSpan,
        ProcessingOrder order,
        RetryBackoff retryBackoff,
        Duration shutdownTimeout,
        Duration revokeTimeout) {

    /// Order in which records are handled.
    public enum ProcessingOrder {
        /// Records start in any order.
        UNORDERED,
        /// Records of one key run one after the other, in the order of their partition.
        BY_KEY
    }

    /// Validates the limits.
    ///
    /// @throws IllegalArgumentException naming the limit and its value
    public ParallelConsumerSettings {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight is " + maxInFlight + ", expected >= 1");
        }
        if (maxQueued < 1) {
            throw new IllegalArgumentException("maxQueued is " + maxQueued + ", expected >= 1");
        }
        if (maxOffsetSpan < maxInFlight) {
            throw new IllegalArgumentException(
                    "maxOffsetSpan is "
                            + maxOffsetSpan
                            + ", expected at least maxInFlight "
                            + maxInFlight);
        }
    }

    /// Settings under which records of a revoked partition run on.
    public ParallelConsumerSettings(
            String name,
            int maxInFlight,
            int maxQueued,
            int maxOffsetSpan,
            ProcessingOrder order,
            RetryBackoff retryBackoff,
            Duration shutdownTimeout) {
        this(
                name,
                maxInFlight,
                maxQueued,
                maxOffsetSpan,
                order,
                retryBackoff,
                shutdownTimeout,
                Duration.ZERO);
    }

    /// Default settings for a limit of records in flight.
    public static ParallelConsumerSettings of(String name, int maxInFlight, ProcessingOrder order) {
        return new ParallelConsumerSettings(
                name,
                maxInFlight,
                Math.max(64, maxInFlight),
                Math.max(2_000, 4 * maxInFlight),
                order,
                RetryBackoff.of(Duration.ofMillis(250), Duration.ofMillis(7_500)),
                Duration.ofSeconds(10));
    }
}
