package dev.parley.egress.telegram.outbound;

import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// The chats that Telegram asked us to leave alone for a while, whatever we want to do there: its
/// limits count sends and edits of all topics of a chat together.
///
/// Telegram's limits are not written down anywhere, so they are learned from its answers.
final class ChatRateLimits {

    private final TimeSource time;
    private final ConcurrentHashMap<Long, Instant> blockedUntil = new ConcurrentHashMap<>();

    ChatRateLimits(TimeSource time) {
        this.time = time;
    }

    /// How long a chat is still to be left alone; zero when it may be spoken to.
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

    /// Leaves a chat alone for so long from now.
    void block(long chat, Duration pause) {
        blockedUntil.merge(
                chat, time.now().plus(pause), (one, two) -> one.isAfter(two) ? one : two);
    }
}
