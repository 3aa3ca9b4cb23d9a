package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// When a message came and last changed, by the calendar and by the monotonic clock.
///
/// @param sentAt epoch milliseconds
/// @param editedAt epoch milliseconds of the last edit
/// @param sentNanos monotonic
/// @param changedNanos monotonic, of the last edit or else of sending
public record Moments(
        long sentAt, @Nullable Long editedAt, int edits, long sentNanos, long changedNanos) {

    static Moments sent(long atMillis, long nanos) {
        return new Moments(atMillis, null, 0, nanos, nanos);
    }

    Moments edited(long atMillis, long nanos) {
        return new Moments(sentAt, atMillis, edits + 1, sentNanos, nanos);
    }
}
