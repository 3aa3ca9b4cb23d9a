package dev.parley.discord.limit;

import dev.parley.discord.wire.Reply;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpHeaders;
import java.time.Duration;

/// What an answer says about its limit.
///
/// @param hash the limit's name, which changes when another limit counts; null where not told
/// @param limit requests that fit in; null where it was not told
/// @param remaining requests left before the reset; null where the route has no limit
/// @param resetAfter until the limit is full again; null where it was not told
/// @param resetAt the same on Discord's clock, since 1970; null where it was not told
/// @param pause on a 429: how long to wait; null otherwise
/// @param reach whom a pause concerns
record LimitHeaders(
        @Nullable String hash,
        @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable Duration resetAfter,
        @Nullable Duration resetAt,
        @Nullable Duration pause,
        Reach reach) {

    /// Whom a pause concerns.
    enum Reach {
        /// This one request: a limit within the limit, such as edits of old messages (code 30046).
        REQUEST,
        /// Every request of the route in the channel.
        ROUTE,
        /// Every request of the route in the channel, whoever used the limit up.
        SHARED,
        /// Every request that the limit over all routes counts.
        ALL,
        /// Every request from this address: not Discord refused, but what stands before it.
        ADDRESS
    }

    private static final int TOO_MANY_REQUESTS = 429;

    /// Docs topics/opcodes-and-status-codes: "Cloudflare is blocking your request".
    private static final int BLOCKED = 40_333;

    /// A 429 that names no wait (or none at all) must not become a hot loop.
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    static LimitHeaders of(Reply.Answered answer) {
        var headers = answer.headers();
        var resetAfter = seconds(headers, "X-RateLimit-Reset-After");
        return new LimitHeaders(
                headers.firstValue("X-RateLimit-Bucket").orElse(null),
                count(headers, "X-RateLimit-Limit"),
                count(headers, "X-RateLimit-Remaining"),
                resetAfter,
                seconds(headers, "X-RateLimit-Reset"),
                answer.status() == TOO_MANY_REQUESTS ? waitOf(answer, resetAfter) : null,
                reach(answer));
    }

    /// The larger of what is said; of a limit that others share, Discord tells a wrong reset.
    private static Duration waitOf(Reply.Answered answer, @Nullable Duration resetAfter) {
        var longest = SHORTEST_WAIT;
        if (!scope(answer).equals("shared")) {
            longest = longer(longest, resetAfter);
        }
        longest = longer(longest, seconds(answer.headers(), "Retry-After"));
        return longer(longest, ofSeconds(answer.body().path("retry_after").asDouble(0)));
    }

    private static Reach reach(Reply.Answered answer) {
        if (isForeign(answer)) {
            return Reach.ADDRESS;
        }
        if (isGlobal(answer)) {
            return Reach.ALL;
        }
        var remaining = count(answer.headers(), "X-RateLimit-Remaining");
        var bucketHasRoom = scope(answer).equals("user") && remaining != null && remaining > 0;
        if (bucketHasRoom || answer.body().path("code").asInt(0) != 0) {
            return Reach.REQUEST;
        }
        return scope(answer).equals("shared") ? Reach.SHARED : Reach.ROUTE;
    }

    private static boolean isGlobal(Reply.Answered answer) {
        return answer.headers().firstValue("X-RateLimit-Global").isPresent()
                || scope(answer).equals("global")
                || answer.body().path("global").asBoolean(false);
    }

    /// A 429 of Cloudflare's: a page, or JSON that names no wait and no scope; or the code by which
    /// Discord says that the address or its User-Agent is blocked.
    private static boolean isForeign(Reply.Answered answer) {
        if (answer.body().path("code").asInt(0) == BLOCKED) {
            return true;
        }
        var namesWait =
                answer.body().has("retry_after")
                        || answer.headers().firstValue("X-RateLimit-Scope").isPresent();
        return answer.status() == TOO_MANY_REQUESTS && !namesWait;
    }

    private static String scope(Reply.Answered answer) {
        return answer.headers().firstValue("X-RateLimit-Scope").orElse("");
    }

    private static @Nullable Integer count(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(LimitHeaders::number)
                .map(Double::intValue)
                .orElse(null);
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private static @Nullable Duration seconds(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(LimitHeaders::number)
                .map(LimitHeaders::ofSeconds)
                .orElse(null);
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofNanos((long) (Math.max(0, seconds) * 1e9));
    }
}
