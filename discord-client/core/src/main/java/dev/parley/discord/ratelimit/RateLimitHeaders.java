package dev.parley.discord.ratelimit;

import dev.parley.discord.transport.Reply;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpHeaders;
import java.time.Duration;

/// Rate-limit information of a response.
///
/// @param bucketHash Discord's name of the bucket, which changes when a different bucket counts;
///   null when absent
/// @param limit requests that fit in; null when absent
/// @param remaining requests left before the reset; null when the route has no limit
/// @param resetAfter time until the whole limit is available; null when absent
/// @param resetAt the same by Discord's clock, since 1970; null when absent
/// @param retryAfter on a 429: time until one unit is available, according to Discord; null
///   otherwise
/// @param pause on a 429: the longest wait that the response names, which is safe; null otherwise
/// @param isSuccess whether the request succeeded
/// @param reach the requests that a pause applies to
record RateLimitHeaders(
        @Nullable String bucketHash,
        @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable Duration resetAfter,
        @Nullable Duration resetAt,
        @Nullable Duration retryAfter,
        @Nullable Duration pause,
        boolean isSuccess,
        Reach reach) {

    /// Requests that a pause applies to.
    enum Reach {
        /// This request alone: a limit within the limit, such as edits of old messages (code
        /// 30046).
        REQUEST,
        /// All requests of the route in the channel.
        ROUTE,
        /// All requests of the route in the channel, whoever used up the limit.
        SHARED,
        /// All requests that the global limit counts.
        GLOBAL,
        /// All requests from this address: Cloudflare rejected it, not Discord.
        ADDRESS
    }

    private static final int FIRST_ERROR = 300;
    private static final int TOO_MANY_REQUESTS = 429;

    /// Docs topics/opcodes-and-status-codes: "Cloudflare is blocking your request".
    private static final int BLOCKED_BY_CLOUDFLARE = 40_333;

    /// A 429 that names no wait, or zero, must not cause a busy loop.
    private static final Duration MIN_WAIT = Duration.ofMillis(250);

    private static final Duration MAX_WAIT = Duration.ofDays(1);

    static RateLimitHeaders of(Reply.Response answer) {
        var headers = answer.headers();
        var told = seconds(headers, "X-RateLimit-Reset-After");
        var resetAfter = told == null ? null : bounded(told);
        var isRefusal = answer.status() == TOO_MANY_REQUESTS;
        var retry = isRefusal ? retryAfter(answer) : null;
        return new RateLimitHeaders(
                headers.firstValue("X-RateLimit-Bucket").orElse(null),
                count(headers, "X-RateLimit-Limit"),
                count(headers, "X-RateLimit-Remaining"),
                resetAfter,
                seconds(headers, "X-RateLimit-Reset"),
                retry,
                retry == null ? null : pause(answer, retry, resetAfter),
                answer.status() < FIRST_ERROR,
                reach(answer));
    }

    /// Returns true if the response says how much of the limit is left.
    boolean describesLimit() {
        return remaining != null && resetAfter != null;
    }

    /// For a shared limit, Discord's reset is wrong; only the retry delay counts.
    private static Duration pause(
            Reply.Response answer, Duration retry, @Nullable Duration resetAfter) {
        return scope(answer).equals("shared") ? retry : longer(retry, resetAfter);
    }

    private static Duration retryAfter(Reply.Response answer) {
        var precise = ofSeconds(answer.body().path("retry_after").asDouble(0));
        var longest = longer(MIN_WAIT, precise);
        var header = seconds(answer.headers(), "Retry-After");
        return bounded(isRounding(header, precise) ? longest : longer(longest, header));
    }

    /// Returns true if the header, in whole seconds, only rounds up the precise delay in the body.
    private static boolean isRounding(@Nullable Duration header, Duration precise) {
        return header != null
                && precise.isPositive()
                && header.minus(precise).compareTo(Duration.ofSeconds(1)) < 0;
    }

    private static Reach reach(Reply.Response answer) {
        if (isFromCloudflare(answer)) {
            return Reach.ADDRESS;
        }
        if (isGlobal(answer)) {
            return Reach.GLOBAL;
        }
        var remaining = count(answer.headers(), "X-RateLimit-Remaining");
        var bucketHasRoom = scope(answer).equals("user") && remaining != null && remaining > 0;
        if (bucketHasRoom || answer.body().path("code").asInt(0) != 0) {
            return Reach.REQUEST;
        }
        return scope(answer).equals("shared") ? Reach.SHARED : Reach.ROUTE;
    }

    private static boolean isGlobal(Reply.Response answer) {
        return answer.headers().firstValue("X-RateLimit-Global").isPresent()
                || scope(answer).equals("global")
                || answer.body().path("global").asBoolean(false);
    }

    /// Detects Cloudflare: a 429 with a page, or with JSON that names neither wait nor scope; or
    /// the code that says the address or its User-Agent is blocked.
    private static boolean isFromCloudflare(Reply.Response answer) {
        if (answer.body().path("code").asInt(0) == BLOCKED_BY_CLOUDFLARE) {
            return true;
        }
        var namesWait =
                answer.body().has("retry_after")
                        || answer.headers().firstValue("X-RateLimit-Scope").isPresent();
        return answer.status() == TOO_MANY_REQUESTS && !namesWait;
    }

    private static String scope(Reply.Response answer) {
        return answer.headers().firstValue("X-RateLimit-Scope").orElse("");
    }

    private static @Nullable Integer count(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(RateLimitHeaders::number)
                .map(Double::intValue)
                .orElse(null);
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private static @Nullable Duration seconds(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(RateLimitHeaders::number)
                .map(RateLimitHeaders::ofSeconds)
                .orElse(null);
    }

    /// Caps a wait, which may be absurd.
    private static Duration bounded(Duration wait) {
        return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
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
