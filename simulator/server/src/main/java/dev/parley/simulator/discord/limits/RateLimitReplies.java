package dev.parley.simulator.discord.limits;

import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.limits.LimiterDecision;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Discord's rate-limit headers and its three kinds of 429.
final class RateLimitReplies {

    /// The error code of the 403 for opening direct messages too fast.
    static final int OPENING_TOO_FAST = 40003;

    private RateLimitReplies() {}

    static HttpReply.Complete openingTooFast() {
        return HttpReply.json(
                403,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("message", "You are opening direct messages too fast.")
                        .put("code", OPENING_TOO_FAST));
    }

    /// The headers of a visible limit.
    static Map<String, String> headers(LimitRule rule, LimiterDecision verdict, long epochMillis) {
        long resetMillis = millis(verdict.resetAfterNanos());
        int remaining =
                switch (verdict) {
                    case LimiterDecision.Allowed passed -> passed.remaining();
                    case LimiterDecision.Denied _ -> 0;
                };
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(verdict.limit()));
        headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
        headers.put("X-RateLimit-Reset", seconds(epochMillis + resetMillis));
        headers.put("X-RateLimit-Reset-After", seconds(resetMillis));
        headers.put("X-RateLimit-Bucket", String.valueOf(rule.bucket()));
        return headers;
    }

    static HttpReply.Complete user(
            LimitRule rule, LimiterDecision.Denied refused, long epochMillis) {
        return refused("user", refused.retryAfterNanos(), false, rule.code())
                .withAll(headers(rule, refused, epochMillis));
    }

    /// The 429 of a hidden limit: its headers are those of the visible limit that had room.
    static HttpReply.Complete shared(
            LimitRule rule, LimiterDecision.Denied refused, Map<String, String> shown) {
        return refused("shared", refused.retryAfterNanos(), false, rule.code()).withAll(shown);
    }

    static HttpReply.Complete global(LimiterDecision.Denied refused) {
        return refused("global", refused.retryAfterNanos(), true, 0)
                .with("X-RateLimit-Global", "true");
    }

    private static HttpReply.Complete refused(String scope, long nanos, boolean global, int code) {
        long millis = Math.max(1, millis(nanos));
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", millis / 1000.0)
                        .put("global", global);
        if (code != 0) {
            body.put("code", code);
        }
        return HttpReply.json(429, body)
                .with("Retry-After", Long.toString(Math.ceilDiv(millis, 1000)))
                .with("X-RateLimit-Scope", scope);
    }

    private static long millis(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000L);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }
}
