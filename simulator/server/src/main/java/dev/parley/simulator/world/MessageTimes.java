package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// Creation and last change of a message, in wall-clock and monotonic time.
///
/// @param sentAt epoch milliseconds
/// @param editedAt epoch milliseconds of the last edit
/// @param sentNanos monotonic
/// @param changedNanos monotonic, of the last edit or else of sending
public record MessageTimes(
        long sentAt, @Nullable Long editedAt, int edits, long sentNanos, long changedNanos) {

    static MessageTimes sent(long atMillis, long nanos) {
        return new MessageTimes(atMillis, null, 0, nanos, nanos);
    }

    MessageTimes edited(long atMillis, long nanos) {
        return new MessageTimes(sentAt, atMillis, edits + 1, sentNanos, nanos);
    }
}
