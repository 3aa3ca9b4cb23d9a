package dev.parley.discord.ratelimit;

import dev.parley.discord.transport.Reply;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Model of Discord's rate limits, written from its documentation and not from the client: what it
/// accepts, what it rejects, and its headers.
final class ServerModel {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int PER_SECOND = 50;

    private final boolean leaky;
    private final int limit;
    private final double period;
    private final Map<String, Usage> usages = new HashMap<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final Usage hidden = new Usage();
    private int hiddenLimit = Integer.MAX_VALUE;
    private double hiddenPeriod;
    private int accepted;
    private int refused;
    private int refusedAsShared;

    /// @param leaky whether used units come back one by one, or all at the end of a window
    /// @param limit units of each channel
    /// @param periodMillis time in which all of them come back
    ServerModel(boolean leaky, int limit, long periodMillis) {
        this.leaky = leaky;
        this.limit = limit;
        this.period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
    }

    /// Adds a window over all channels that no header describes.
    ServerModel hiding(int most, long periodMillis) {
        hiddenLimit = most;
        hiddenPeriod = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        return this;
    }

    int refusedAsShared() {
        return refusedAsShared;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /// Receives a request.
    Reply.Response arrived(String channel, long now) {
        while (!lastSecond.isEmpty() && lastSecond.peekFirst() + SECOND <= now) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() >= PER_SECOND) {
            return refusal((lastSecond.peekFirst() + SECOND - now) / SECOND, true);
        }
        lastSecond.addLast(now);
        if (now >= hidden.at + hiddenPeriod || hidden.used == 0) {
            hidden.at = now;
            hidden.used = 0;
        }
        if (hidden.used >= hiddenLimit) {
            refusedAsShared++;
            return refusalAsShared((hidden.at + hiddenPeriod - now) / SECOND);
        }
        hidden.used++;
        var usage = usages.computeIfAbsent(channel, any -> new Usage());
        return leaky ? drop(usage, now) : windowed(usage, now);
    }

    private Reply.Response drop(Usage usage, long now) {
        var perUnit = period / limit;
        usage.used = Math.max(0, usage.used - (now - usage.at) / perUnit);
        usage.at = now;
        if (usage.used + 1 > limit + 1e-6) {
            return refusal((usage.used + 1 - limit) * perUnit / SECOND, false);
        }
        usage.used++;
        return acceptance(usage.used, usage.used * perUnit, now);
    }

    private Reply.Response windowed(Usage usage, long now) {
        if (now >= usage.at + period || usage.used == 0) {
            usage.at = now;
            usage.used = 0;
        }
        var left = usage.at + period - now;
        if (usage.used >= limit) {
            return refusal(left / SECOND, false);
        }
        usage.used++;
        return acceptance(usage.used, left, now);
    }

    private Reply.Response acceptance(double used, double resetAfter, long now) {
        accepted++;
        return answer(
                200,
                "{}",
                Map.of(
                        "X-RateLimit-Limit", Integer.toString(limit),
                        "X-RateLimit-Remaining",
                                Integer.toString((int) Math.floor(limit - used + 1e-6)),
                        "X-RateLimit-Reset-After", seconds(resetAfter / SECOND),
                        "X-RateLimit-Reset", seconds((1e18 + now + resetAfter) / SECOND)));
    }

    private Reply.Response refusal(double retryAfter, boolean global) {
        refused++;
        return answer(
                429,
                "{\"retry_after\": %s, \"global\": %s}".formatted(seconds(retryAfter), global),
                Map.of(
                        "Retry-After",
                        Long.toString((long) Math.ceil(retryAfter)),
                        "X-RateLimit-Scope",
                        global ? "global" : "user"));
    }

    /// Responds as Discord does: units remain, and the reset is wrong.
    private Reply.Response refusalAsShared(double retryAfter) {
        return answer(
                429,
                "{\"retry_after\": %s, \"global\": false}".formatted(seconds(retryAfter)),
                Map.of(
                        "Retry-After", Long.toString((long) Math.ceil(retryAfter)),
                        "X-RateLimit-Scope", "shared",
                        "X-RateLimit-Limit", Integer.toString(limit),
                        "X-RateLimit-Remaining", Integer.toString(limit - 1),
                        "X-RateLimit-Reset-After", "1.000"));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static Reply.Response answer(int status, String body, Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Reply.Response(
                status,
                HttpHeaders.of(lists, (name, value) -> true),
                JsonMapper.shared().readTree(body));
    }

    /// Usage of a channel's limit.
    private static final class Usage {
        private double used;
        private long at;
    }
}
