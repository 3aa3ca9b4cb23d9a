package dev.parley.messaging.loop;

import java.time.Duration;

/// How wide a watermark loop opens.
///
/// @param name for threads, logs and metrics
/// @param maxInFlight records handled at the same time
/// @param maxWaiting records taken from Kafka beyond those in flight before partitions are paused
/// @param maxWindow offsets of one partition that a crash may make somebody read again
/// @param order whether records of one key wait for each other
/// @param retryPause how long a record waits after an attempt that may succeed later; doubled each
///   time up to thirty times itself
/// @param closingPatience how long a stop waits for what is in flight
/// @param revokePatience how long what is in flight of a partition that goes to another instance is
///   waited for before it is interrupted, so that no two instances work on it; zero: it goes on
public record LoopSettings(
        String name,
        int maxInFlight,
        int maxWaiting,
        int maxWindow,
        Order order,
        Duration retryPause,
        Duration closingPatience,
        Duration revokePatience) {

    /// What waits for what.
    public enum Order {
        /// Every record runs as soon as there is room.
        NONE,
        /// Records of one key run one after the other, as they stand in their partition.
        BY_KEY
    }

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException naming the bound and its value
    public LoopSettings {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight is " + maxInFlight + ", expected >= 1");
        }
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("maxWaiting is " + maxWaiting + ", expected >= 1");
        }
        if (maxWindow < maxInFlight) {
            throw new IllegalArgumentException(
                    "maxWindow is " + maxWindow + ", expected at least maxInFlight " + maxInFlight);
        }
    }

    /// A loop that lets what is in flight of a lost partition go on.
    public LoopSettings(
            String name,
            int maxInFlight,
            int maxWaiting,
            int maxWindow,
            Order order,
            Duration retryPause,
            Duration closingPatience) {
        this(
                name,
                maxInFlight,
                maxWaiting,
                maxWindow,
                order,
                retryPause,
                closingPatience,
                Duration.ZERO);
    }

    /// The usual width for so many records in flight.
    public static LoopSettings of(String name, int maxInFlight, Order order) {
        return new LoopSettings(
                name,
                maxInFlight,
                Math.max(64, maxInFlight),
                Math.max(2_000, 4 * maxInFlight),
                order,
                Duration.ofMillis(250),
                Duration.ofSeconds(10));
    }
}
