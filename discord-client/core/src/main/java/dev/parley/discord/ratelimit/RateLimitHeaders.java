package dev.parley.discord.ratelimit;

import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.model.ErrorCodes;
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
/// @param scope the requests that a pause applies to
record RateLimitHeaders(
        @Nullable String bucketHash,
        @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable Duration resetAfter,
        @Nullable Duration resetAt,
        @Nullable Duration retryAfter,
        @Nullable Duration pause,
        boolean isSuccess,
        Scope scope) {

    private static final int FIRST_ERROR = 300;
    private static final int TOO_MANY_REQUESTS = 429;

    /// A 429 that names no wait, or zero, must not cause a busy loop.
    private static final Duration MIN_WAIT = Duration.ofMillis(250);

    private static final Duration MAX_WAIT = Duration.ofDays(1);

    static RateLimitHeaders of(Reply.Response response) {
        var headers = response.headers();
        var uncapped = seconds(headers, "X-RateLimit-Reset-After");
        var resetAfter = uncapped == null ? null : capped(uncapped);
        var isRateLimited = response.status() == TOO_MANY_REQUESTS;
        var retryAfter = isRateLimited ? retryAfter(response) : null;
        return new RateLimitHeaders(
                headers.firstValue("X-RateLimit-Bucket").orElse(null),
                count(headers, "X-RateLimit-Limit"),
                count(headers, "X-RateLimit-Remaining"),
                resetAfter,
                seconds(headers, "X-RateLimit-Reset"),
                retryAfter,
                retryAfter == null ? null : pause(response, retryAfter, resetAfter),
                response.status() < FIRST_ERROR,
                scope(response));
    }

    /// Returns true if the response says how much of the limit is left.
    boolean describesLimit() {
        return remaining != null && resetAfter != null;
    }

    /// For a shared limit, Discord's reset is wrong; only the retry delay counts.
    private static Duration pause(
            Reply.Response response, Duration retryAfter, @Nullable Duration resetAfter) {
        return scopeHeader(response).equals("shared") ? retryAfter : longer(retryAfter, resetAfter);
    }

    private static Duration retryAfter(Reply.Response response) {
        var precise = ofSeconds(response.body().path("retry_after").asDouble(0));
        var longest = longer(MIN_WAIT, precise);
        var header = seconds(response.headers(), "Retry-After");
        return capped(isRounding(header, precise) ? longest : longer(longest, header));
    }

    /// Returns true if the header, in whole seconds, only rounds up the precise delay in the body.
    private static boolean isRounding(@Nullable Duration header, Duration precise) {
        return header != null
                && precise.isPositive()
                && header.minus(precise).compareTo(Duration.ofSeconds(1)) < 0;
    }

    private static Scope scope(Reply.Response response) {
        if (isFromCloudflare(response)) {
            return Scope.ADDRESS;
        }
        if (isGlobal(response)) {
            return Scope.GLOBAL;
        }
        var remaining = count(response.headers(), "X-RateLimit-Remaining");
        var bucketHasRoom =
                scopeHeader(response).equals("user") && remaining != null && remaining > 0;
        if (bucketHasRoom || response.errorCode() != null) {
            return Scope.REQUEST;
        }
        return scopeHeader(response).equals("shared") ? Scope.SHARED : Scope.ROUTE;
    }

    private static boolean isGlobal(Reply.Response response) {
        return response.headers().firstValue("X-RateLimit-Global").isPresent()
                || scopeHeader(response).equals("global")
                || response.body().path("global").asBoolean(false);
    }

    /// Detects Cloudflare: a 429 with a page, or with JSON that names neither wait nor scope; or
    /// the code that says the address or its User-Agent is blocked.
    private static boolean isFromCloudflare(Reply.Response response) {
        if (ErrorCodes.is(response.errorCode(), ErrorCodes.BLOCKED_BY_CLOUDFLARE)) {
            return true;
        }
        var namesWait =
                response.body().has("retry_after")
                        || response.headers().firstValue("X-RateLimit-Scope").isPresent();
        return response.status() == TOO_MANY_REQUESTS && !namesWait;
    }

    private static String scopeHeader(Reply.Response response) {
        return response.headers().firstValue("X-RateLimit-Scope").orElse("");
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
    private static Duration capped(Duration wait) {
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
