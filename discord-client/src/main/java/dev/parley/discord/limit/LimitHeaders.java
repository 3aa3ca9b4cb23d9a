package dev.parley.discord.limit;

import dev.parley.discord.wire.Reply;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpHeaders;
import java.time.Duration;

/// What an answer says about its limit.
///
/// @param remaining requests left before the reset; null where the route has no limit
/// @param resetAfter until the limit is full again; null where it was not told
/// @param pause on a 429: how long to wait; null otherwise
/// @param global whether the wait stops every route
record LimitHeaders(
        @Nullable Integer remaining,
        @Nullable Duration resetAfter,
        @Nullable Duration pause,
        boolean global) {

    private static final int TOO_MANY_REQUESTS = 429;

    /// A 429 that names no wait (or none at all) must not become a hot loop.
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    /// A 429 without JSON is not Discord's but that of what stands before it, and meant for the
    /// whole address.
    private static final Duration FOREIGN_WAIT = Duration.ofSeconds(5);

    static LimitHeaders of(Reply.Answered answer) {
        var headers = answer.headers();
        var resetAfter = seconds(headers, "X-RateLimit-Reset-After");
        return new LimitHeaders(
                headers.firstValue("X-RateLimit-Remaining")
                        .map(LimitHeaders::number)
                        .map(Double::intValue)
                        .orElse(null),
                resetAfter,
                answer.status() == TOO_MANY_REQUESTS ? waitOf(answer, resetAfter) : null,
                isGlobal(answer));
    }

    private static Duration waitOf(Reply.Answered answer, @Nullable Duration resetAfter) {
        var longest = answer.body().isObject() ? SHORTEST_WAIT : FOREIGN_WAIT;
        longest = longer(longest, resetAfter);
        longest = longer(longest, seconds(answer.headers(), "Retry-After"));
        return longer(longest, ofSeconds(answer.body().path("retry_after").asDouble(0)));
    }

    private static boolean isGlobal(Reply.Answered answer) {
        return answer.headers().firstValue("X-RateLimit-Global").isPresent()
                || answer.headers().firstValue("X-RateLimit-Scope").orElse("").equals("global")
                || answer.body().path("global").asBoolean(false)
                || (answer.status() == TOO_MANY_REQUESTS && !answer.body().isObject());
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
