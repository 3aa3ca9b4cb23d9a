package dev.parley.simulator.telegram;

import dev.parley.simulator.limits.LeakyBucket;
import dev.parley.simulator.limits.Limiter;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;
import dev.parley.simulator.limits.Verdict;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Telegram's limits as its FAQ names them: one message per second and chat, 20 per minute and
/// group, 30 per second in all.
final class ChatLimits {

    private static final Set<String> COUNTED = Set.of("sendmessage", "editmessagetext");
    private static final Rate PER_CHAT = Rate.of(1, 1000);
    private static final Rate PER_GROUP = Rate.of(20, 60_000);
    private static final Rate IN_ALL = Rate.of(30, 1000);

    private final Limiter all = new SlidingLog(IN_ALL);
    private final Map<Long, Limiter> chats = new ConcurrentHashMap<>();

    /// The refusal that a request meets, if it meets one.
    Optional<Outcome> refusal(String method, Parameters parameters, long nanos) {
        if (!COUNTED.contains(method)) {
            return Optional.empty();
        }
        long chat = parameters.number("chat_id", 0);
        Limiter ofChat = chats.computeIfAbsent(chat, ChatLimits::limiter);
        return refusal(all.take(nanos)).or(() -> refusal(ofChat.take(nanos)));
    }

    void clear() {
        chats.clear();
    }

    private static Limiter limiter(long chat) {
        return chat < 0 ? new SlidingLog(PER_GROUP) : new LeakyBucket(PER_CHAT);
    }

    private static Optional<Outcome> refusal(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> Optional.empty();
            case Verdict.Refused refused ->
                    Optional.of(
                            Outcome.tooMany(
                                    Math.toIntExact(
                                            Math.ceilDiv(
                                                    refused.retryAfterNanos(), 1_000_000_000L))));
        };
    }
}
