package dev.parley.egress.telegram.outbound;

import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// Chats that Telegram has rate-limited: sends and edits of all topics of a chat count together.
///
/// Telegram does not document its limits, so they are learned from its answers.
final class ChatRateLimits {

    private final TimeSource time;
    private final ConcurrentHashMap<Long, Instant> blockedUntil = new ConcurrentHashMap<>();

    ChatRateLimits(TimeSource time) {
        this.time = time;
    }

    /// Returns the remaining wait of a chat; zero if it may be called.
    Duration remaining(long chat) {
        var end = blockedUntil.get(chat);
        if (end == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(time.now(), end);
        if (left.isPositive()) {
            return left;
        }
        blockedUntil.remove(chat, end);
        return Duration.ZERO;
    }

    /// Blocks a chat for a duration from now on.
    void block(long chat, Duration pause) {
        blockedUntil.merge(
                chat, time.now().plus(pause), (one, two) -> one.isAfter(two) ? one : two);
    }
}
