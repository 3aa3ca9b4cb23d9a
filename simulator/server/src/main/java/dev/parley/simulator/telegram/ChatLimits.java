package dev.parley.simulator.telegram;

import dev.parley.simulator.limits.CountingLimiter;
import dev.parley.simulator.limits.LeakyBucket;
import dev.parley.simulator.limits.LimiterDecision;
import dev.parley.simulator.limits.Rate;
import dev.parley.simulator.limits.SlidingLog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Telegram's limits according to its FAQ: one message per second and chat, 20 per minute and
/// group, 30 per second in all.
final class ChatLimits {

    private static final Set<String> COUNTED =
            Set.of("sendmessage", "senddocument", "editmessagetext");
    private static final Rate PER_CHAT = Rate.of(1, 1000);
    private static final Rate PER_GROUP = Rate.of(20, 60_000);
    private static final Rate IN_ALL = Rate.of(30, 1000);

    private final CountingLimiter all = new SlidingLog(IN_ALL);
    private final Map<Long, CountingLimiter> chats = new ConcurrentHashMap<>();

    /// The refusal of a request over a limit.
    Optional<MethodResult> refusal(String method, MethodParameters parameters, long nanos) {
        if (!COUNTED.contains(method)) {
            return Optional.empty();
        }
        long chat = parameters.number("chat_id", 0);
        CountingLimiter ofChat = chats.computeIfAbsent(chat, ChatLimits::limiter);
        return refusal(all.take(nanos)).or(() -> refusal(ofChat.take(nanos)));
    }

    void clear() {
        chats.clear();
    }

    private static CountingLimiter limiter(long chat) {
        return chat < 0 ? new SlidingLog(PER_GROUP) : new LeakyBucket(PER_CHAT);
    }

    private static Optional<MethodResult> refusal(LimiterDecision verdict) {
        return switch (verdict) {
            case LimiterDecision.Allowed _ -> Optional.empty();
            case LimiterDecision.Denied refused ->
                    Optional.of(
                            MethodResult.tooMany(
                                    Math.toIntExact(
                                            Math.ceilDiv(
                                                    refused.retryAfterNanos(), 1_000_000_000L))));
        };
    }
}
