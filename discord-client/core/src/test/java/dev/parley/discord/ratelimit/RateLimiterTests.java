package dev.parley.discord.ratelimit;

import static dev.parley.discord.Replies.answer;
import static dev.parley.discord.Replies.ok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.ratelimit.RateLimiter.Admission;
import dev.parley.discord.time.FakeClientClock;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Waiting times of requests, in virtual time.
class RateLimiterTests {

    private static final Duration PATIENT = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final FakeClientClock time = new FakeClientClock();
    private final RateLimiter limiter = limiter(1_000);
    private final RateLimiter counted =
            new RateLimiter(
                    time, new SlidingWindowLimiter(50, 0), new SlidingWindowLimiter(50, 0), 1_000);

    @Test
    void waitsForTheResetWhenNothingRemains() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 1", "X-RateLimit-Reset-After: 5"));
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 4"));
        assertThat(time.sleeps()).isEmpty();

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4).plus(MARGIN));
    }

    @Test
    void countsAnUnansweredRequestAgainstTheLimit() throws Exception {
        send("7", ok(limitHeaders("b", 5, 2, "3")));
        send("7", ok(limitHeaders("b", 5, 1, "4")));
        try (var slot = limiter.enqueue(request("7", TokenKind.BOT))) {
            assertThat(slot.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
            assertThat(slot.update(new Reply.NoResponse("reset"), time.nanos())).isEmpty();
        }

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void countsAServerErrorWithoutHeadersAgainstTheLimit() throws Exception {
        send("7", ok(limitHeaders("b", 5, 2, "3")));
        send("7", ok(limitHeaders("b", 5, 1, "4")));
        send("7", answer(502, "null"));

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void waitsLongerAfterAPossiblyLateArrival() throws Exception {
        send("7", ok());
        try (var slot = limiter.enqueue(request("7", TokenKind.BOT))) {
            var sentAt = time.nanos();
            time.advance(Duration.ofMillis(40));
            var _ = slot.awaitAdmission(deadline(PATIENT));
            var _ = slot.update(ok(limitHeaders("b", 1, 0, "1")), sentAt);
        }

        send("7", ok());

        // 1 s from the latest moment at which it may have arrived, which is now
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void doesNotDelayOtherChannels() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        send("8", ok());

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void waitsForTheLongestDelayOfA429() throws Exception {
        var limited =
                answer(
                        429,
                        "{\"retry_after\": 61.57}",
                        "Retry-After: 65",
                        "X-RateLimit-Remaining: 0",
                        "X-RateLimit-Reset-After: 2");
        assertThat(send("7", limited)).contains(limited(Duration.ofSeconds(65), Scope.ROUTE));

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(65));
    }

    @Test
    void prefersThePreciseRetryAfterOfTheBody() throws Exception {
        send("7", answer(429, "{\"retry_after\": 0.31}", "Retry-After: 1"));

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(310));
    }

    @Test
    void neverWaitsZero() throws Exception {
        send("7", answer(429, "{\"retry_after\": 0}", "Retry-After: 0"));
        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void appliesARequestScopedLimitToItsRequestOnly() throws Exception {
        var old = answer(429, "{\"retry_after\": 5, \"code\": 30046}", "Retry-After: 5");
        assertThat(send("7", old))
                .contains(new RateLimited(Duration.ofSeconds(5), Scope.REQUEST, 30_046));

        send("7", ok());

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void usesOnlyRetryAfterForASharedLimit() throws Exception {
        var shared =
                answer(
                        429,
                        "{\"retry_after\": 2}",
                        "X-RateLimit-Scope: shared",
                        "X-RateLimit-Remaining: 9",
                        "X-RateLimit-Reset-After: 1337");
        send("7", shared);

        send("7", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void startsOverWhenTheBucketChanges() throws Exception {
        send("7", ok(limitHeaders("young", 5, 0, "60")));
        time.advance(Duration.ofSeconds(70));

        send("7", ok(limitHeaders("old", 30, 29, "4")));
        send("7", ok());

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void keepsTheBotsGlobalLimit() throws Exception {
        var startedAt = time.nanos();
        for (var channel = 0; channel < 50; channel++) {
            send(counted, request("c" + channel, TokenKind.BOT), ok());
        }
        assertThat(time.nanos() - startedAt).isLessThan(Duration.ofMillis(100).toNanos());

        send(counted, request("one more", TokenKind.BOT), ok());

        assertThat(Duration.ofNanos(time.nanos() - startedAt)).isEqualTo(Duration.ofMillis(1_015));
    }

    @Test
    void countsWebhooksSeparatelyFromTheBot() throws Exception {
        for (var channel = 0; channel < 50; channel++) {
            send(counted, request("c" + channel, TokenKind.BOT), ok());
        }
        var before = time.nanos();

        send(counted, request("9", TokenKind.WEBHOOK), ok());

        assertThat(time.nanos()).isEqualTo(before);
    }

    @Test
    void exemptsInteractionsFromTheGlobalLimit() throws Exception {
        send(
                counted,
                request("7", TokenKind.BOT),
                answer(429, "{\"retry_after\": 3, \"global\": true}"));

        send(counted, request("9", TokenKind.INTERACTION), ok());

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void pausesAllRoutesOnAGlobal429() throws Exception {
        send(
                counted,
                request("7", TokenKind.BOT),
                answer(429, "{\"retry_after\": 3, \"global\": true}", "X-RateLimit-Global: true"));

        send(counted, request("8", TokenKind.BOT), ok());

        assertThat(Duration.ofNanos(time.nanos())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void doublesThePauseAfterEachCloudflarePage() throws Exception {
        var page = answer(429, "null");
        assertThat(send("7", page)).contains(limited(Duration.ofSeconds(5), Scope.ADDRESS));
        assertThat(send(request("9", TokenKind.INTERACTION), page))
                .contains(limited(Duration.ofSeconds(10), Scope.ADDRESS));

        send("8", ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void sendsASingleProbeAfterACloudflarePage() throws Exception {
        send("7", answer(429, "null"));
        time.advance(Duration.ofSeconds(6));
        try (var probe = limiter.enqueue(request("7", TokenKind.BOT));
                var other = limiter.enqueue(request("8", TokenKind.BOT))) {
            assertThat(probe.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
            assertThat(other.awaitAdmission(time.nanos()))
                    .isInstanceOf(Admission.WaitTooLong.class);

            var _ = probe.update(ok(), time.nanos());

            assertThat(other.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        }
    }

    @Test
    void stopsBeforeTheAddressIsBanned() throws Exception {
        var strict = limiter(3);
        for (var count = 0; count < 3; count++) {
            send(strict, request("c" + count, TokenKind.BOT), answer(403, "{\"code\": 50001}"));
        }

        send(strict, request("9", TokenKind.WEBHOOK), ok());

        assertThat(time.sleeps()).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void doesNotCountSharedLimitsAsInvalidRequests() throws Exception {
        var shared = answer(429, "{\"retry_after\": 2}", "X-RateLimit-Scope: shared");

        send("7", shared);

        assertThat(limiter.invalidRequests()).isZero();
    }

    @Test
    void reportsAtOnceThatAWaitIsTooLong() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        try (var slot = limiter.enqueue(request("7", TokenKind.BOT))) {
            assertThat(slot.awaitAdmission(deadline(Duration.ofSeconds(59))))
                    .isEqualTo(
                            new Admission.WaitTooLong(
                                    Duration.ofSeconds(60).plus(MARGIN), Scope.ROUTE));
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void letsOthersPassWhileSteppedAsideAndComesNext() throws Exception {
        var first = limiter.enqueue(request("7", TokenKind.BOT));
        var second = limiter.enqueue(request("7", TokenKind.BOT));
        var third = limiter.enqueue(request("7", TokenKind.BOT));
        assertThat(first.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        assertThat(second.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());

        first.stepAside();
        assertThat(second.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        assertThat(first.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());
        second.close();

        assertThat(first.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        assertThat(third.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());
    }

    @Test
    void restoresTheOrderOfArrivalAfterSteppingAside() throws Exception {
        var first = limiter.enqueue(request("7", TokenKind.BOT));
        var second = limiter.enqueue(request("7", TokenKind.BOT));
        var last = limiter.enqueue(request("7", TokenKind.BOT));
        assertThat(first.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        first.stepAside();
        assertThat(second.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        second.stepAside();
        assertThat(last.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());

        assertThat(second.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());
        assertThat(first.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());
        last.close();

        assertThat(first.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        assertThat(second.awaitAdmission(time.nanos())).isEqualTo(new Admission.TimedOut());
    }

    @Test
    void doublesThePauseOnceForConcurrentCloudflarePages() throws Exception {
        var slots = List.of(enter("1"), enter("2"), enter("3"));
        for (var slot : slots) {
            assertThat(slot.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
        }
        for (var slot : slots) {
            assertThat(slot.update(answer(429, "null"), time.nanos()))
                    .contains(limited(Duration.ofSeconds(5), Scope.ADDRESS));
            slot.close();
        }
    }

    @Test
    void doesNotLeaveAProbePendingWhenTheBudgetIsExhausted() throws Exception {
        var strict = limiter(1);
        send(strict, request("7", TokenKind.BOT), answer(429, "null"));
        time.advance(Duration.ofSeconds(6));
        try (var impatient = strict.enqueue(request("7", TokenKind.BOT))) {
            assertThat(impatient.awaitAdmission(time.nanos()))
                    .isInstanceOf(Admission.WaitTooLong.class);
        }
        time.advance(Duration.ofMinutes(10));

        send(strict, request("8", TokenKind.BOT), ok());

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void exportsAPauseWithoutAKnownLimit() throws Exception {
        send("7", answer(429, "{\"retry_after\": 60}", "X-RateLimit-Scope: shared"));

        assertThat(limiter.exportStates())
                .extracting(BucketState::blocked)
                .containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void continuesFromImportedState() throws Exception {
        send("7", ok(limitHeaders("b", 5, 1, "4")));
        send("7", ok(limitHeaders("b", 5, 0, "5")));
        var states = limiter.exportStates();

        var successor = limiter(1_000);
        successor.importStates(states);
        send(successor, request("7", TokenKind.BOT), ok());

        assertThat(states).extracting(BucketState::place).containsExactly("7");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    private Optional<RateLimited> send(String channel, Reply.Response answer)
            throws InterruptedException {
        return send(request(channel, TokenKind.BOT), answer);
    }

    private Optional<RateLimited> send(Request request, Reply.Response answer)
            throws InterruptedException {
        return send(limiter, request, answer);
    }

    private Optional<RateLimited> send(RateLimiter limiter, Request request, Reply.Response answer)
            throws InterruptedException {
        try (var slot = limiter.enqueue(request)) {
            assertThat(slot.awaitAdmission(deadline(PATIENT))).isEqualTo(new Admission.Admitted());
            return slot.update(answer, time.nanos());
        }
    }

    private QueueSlot enter(String channel) {
        return limiter.enqueue(request(channel, TokenKind.BOT));
    }

    private long deadline(Duration within) {
        return time.nanos() + within.toNanos();
    }

    /// Returns a limiter without global limits.
    private RateLimiter limiter(int invalidRequests) {
        return new RateLimiter(
                time, GlobalLimiter.unlimited(), GlobalLimiter.unlimited(), invalidRequests);
    }

    private static Request request(String channel, TokenKind access) {
        var route = Route.of("POST", "/channels/{channel}/messages", channel, channel);
        return new Request("message:" + channel + ":send", route, access, new Payload.Empty());
    }

    private static String[] limitHeaders(String hash, int limit, int remaining, String resetAfter) {
        return new String[] {
            "X-RateLimit-Bucket: " + hash,
            "X-RateLimit-Limit: " + limit,
            "X-RateLimit-Remaining: " + remaining,
            "X-RateLimit-Reset-After: " + resetAfter
        };
    }

    private static RateLimited limited(Duration pause, Scope scope) {
        return new RateLimited(pause, scope, null);
    }
}
