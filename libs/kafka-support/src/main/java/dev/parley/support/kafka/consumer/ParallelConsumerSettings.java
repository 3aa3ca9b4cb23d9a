package dev.parley.support.kafka.consumer;

import java.time.Duration;

/// How wide a watermark loop opens.
///
/// @param name for threads, logs and metrics
/// @param maxInFlight records handled at the same time
/// @param maxQueued records taken from Kafka beyond those in flight before partitions are paused
/// @param maxOffsetSpan offsets of one partition that a crash may make somebody read again
/// @param order whether records of one key wait for each other
/// @param retryBackoff how long a record waits after an attempt that may succeed later; doubled
///   each time up to thirty times itself
/// @param shutdownTimeout how long a stop waits for what is in flight
/// @param revokeTimeout how long what is in flight of a partition that goes to another instance is
///   waited for before it is interrupted, so that no two instances work on it; zero: it goes on
public record ParallelConsumerSettings(
        String name,
        int maxInFlight,
        int maxQueued,
        int maxOffsetSpan,
        ProcessingOrder order,
        Duration retryBackoff,
        Duration shutdownTimeout,
        Duration revokeTimeout) {

    /// What waits for what.
    public enum ProcessingOrder {
        /// Every record runs as soon as there is room.
        UNORDERED,
        /// Records of one key run one after the other, as they stand in their partition.
        BY_KEY
    }

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException naming the bound and its value
    public ParallelConsumerSettings {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight is " + maxInFlight + ", expected >= 1");
        }
        if (maxQueued < 1) {
            throw new IllegalArgumentException("maxWaiting is " + maxQueued + ", expected >= 1");
        }
        if (maxOffsetSpan < maxInFlight) {
            throw new IllegalArgumentException(
                    "maxWindow is "
                            + maxOffsetSpan
                            + ", expected at least maxInFlight "
                            + maxInFlight);
        }
    }

    /// A loop that lets what is in flight of a lost partition go on.
    public ParallelConsumerSettings(
            String name,
            int maxInFlight,
            int maxQueued,
            int maxOffsetSpan,
            ProcessingOrder order,
            Duration retryBackoff,
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

    /// The usual width for so many records in flight.
    public static ParallelConsumerSettings of(String name, int maxInFlight, ProcessingOrder order) {
        return new ParallelConsumerSettings(
                name,
                maxInFlight,
                Math.max(64, maxInFlight),
                Math.max(2_000, 4 * maxInFlight),
                order,
                Duration.ofMillis(250),
                Duration.ofSeconds(10));
    }
}
