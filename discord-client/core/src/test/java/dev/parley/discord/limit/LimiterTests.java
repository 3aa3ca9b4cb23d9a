package dev.parley.discord.limit;

import static dev.parley.discord.Replies.answer;
import static dev.parley.discord.Replies.ok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.PassingTime;
import dev.parley.discord.limit.Limiter.Passage;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When requests go, in time that passes at once.
class LimiterTests {

    private static final Duration PATIENT = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final PassingTime time = new PassingTime();
    private final Limiter limiter = limiter(1_000);
    private final Limiter counting =
            new Limiter(time, new GlobalLimit(50, 0), new GlobalLimit(50, 0), 1_000);

    @Test
    void waitsForTheResetWhenNothingRemains() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 1", "X-RateLimit-Reset-After: 5"));
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 4"));
        assertThat(time.waits()).isEmpty();

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(4).plus(MARGIN));
    }

    @Test
    void aRequestThatNobodyAnsweredCountsAsUsed() throws Exception {
        send("7", ok(told("b", 5, 2, "3")));
        send("7", ok(told("b", 5, 1, "4")));
        try (var turn = limiter.enter(request("7", Access.BOT))) {
            assertThat(turn.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
            assertThat(turn.learn(new Reply.Lost("reset"), time.nanos())).isEmpty();
        }

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void aServersErrorWithoutHeadersCountsAsUsed() throws Exception {
        send("7", ok(told("b", 5, 2, "3")));
        send("7", ok(told("b", 5, 1, "4")));
        send("7", answer(502, "null"));

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void whatMayHaveArrivedLateIsWaitedForLonger() throws Exception {
        send("7", ok());
        try (var turn = limiter.enter(request("7", Access.BOT))) {
            var sentAt = time.nanos();
            time.goBy(Duration.ofMillis(40));
            var _ = turn.await(deadline(PATIENT));
            var _ = turn.learn(ok(told("b", 1, 0, "1")), sentAt);
        }

        send("7", ok());

        // 1 s from the latest moment at which it may have arrived, which is now
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    @Test
    void leavesOtherChannelsAlone() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        send("8", ok());

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void waitsForTheLargerOfWhatA429Says() throws Exception {
        var limited =
                answer(
                        429,
                        "{\"retry_after\": 61.57}",
                        "Retry-After: 65",
                        "X-RateLimit-Remaining: 0",
                        "X-RateLimit-Reset-After: 2");
        assertThat(send("7", limited)).contains(limited(Duration.ofSeconds(65), Scope.ROUTE));

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(65));
    }

    @Test
    void believesTheBodyWhereTheHeaderOnlyRoundsIt() throws Exception {
        send("7", answer(429, "{\"retry_after\": 0.31}", "Retry-After: 1"));

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofMillis(310));
    }

    @Test
    void neverTakesAWaitForZero() throws Exception {
        send("7", answer(429, "{\"retry_after\": 0}", "Retry-After: 0"));
        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void aLimitWithinTheLimitConcernsOnlyItsRequest() throws Exception {
        var old = answer(429, "{\"retry_after\": 5, \"code\": 30046}", "Retry-After: 5");
        assertThat(send("7", old))
                .contains(new RateLimited(Duration.ofSeconds(5), Scope.REQUEST, 30_046));

        send("7", ok());

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void believesOnlyTheRetryOfALimitThatOthersShare() throws Exception {
        var shared =
                answer(
                        429,
                        "{\"retry_after\": 2}",
                        "X-RateLimit-Scope: shared",
                        "X-RateLimit-Remaining: 9",
                        "X-RateLimit-Reset-After: 1337");
        send("7", shared);

        send("7", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void learnsAnewWhenAnotherLimitCounts() throws Exception {
        send("7", ok(told("young", 5, 0, "60")));
        time.goBy(Duration.ofSeconds(70));

        send("7", ok(told("old", 30, 29, "4")));
        send("7", ok());

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void noMoreThanTheBotMayInASecond() throws Exception {
        var begun = time.nanos();
        for (var channel = 0; channel < 50; channel++) {
            send(counting, request("c" + channel, Access.BOT), ok());
        }
        assertThat(time.nanos() - begun).isLessThan(Duration.ofMillis(100).toNanos());

        send(counting, request("one more", Access.BOT), ok());

        assertThat(Duration.ofNanos(time.nanos() - begun)).isEqualTo(Duration.ofMillis(1_015));
    }

    @Test
    void webhooksCountApartFromTheBot() throws Exception {
        for (var channel = 0; channel < 50; channel++) {
            send(counting, request("c" + channel, Access.BOT), ok());
        }
        var before = time.nanos();

        send(counting, request("9", Access.WEBHOOK), ok());

        assertThat(time.nanos()).isEqualTo(before);
    }

    @Test
    void interactionsAreFreeOfTheLimitOverAllRoutes() throws Exception {
        send(
                counting,
                request("7", Access.BOT),
                answer(429, "{\"retry_after\": 3, \"global\": true}"));

        send(counting, request("9", Access.INTERACTION), ok());

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void stopsEverythingOnAGlobal429() throws Exception {
        send(
                counting,
                request("7", Access.BOT),
                answer(429, "{\"retry_after\": 3, \"global\": true}", "X-RateLimit-Global: true"));

        send(counting, request("8", Access.BOT), ok());

        assertThat(Duration.ofNanos(time.nanos())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aPageOfCloudflareStopsTheAddressForLongerEachTime() throws Exception {
        var page = answer(429, "null");
        assertThat(send("7", page)).contains(limited(Duration.ofSeconds(5), Scope.ADDRESS));
        assertThat(send(request("9", Access.INTERACTION), page))
                .contains(limited(Duration.ofSeconds(10), Scope.ADDRESS));

        send("8", ok());

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void afterAPageOfCloudflareOneRequestTriesAlone() throws Exception {
        send("7", answer(429, "null"));
        time.goBy(Duration.ofSeconds(6));
        try (var probe = limiter.enter(request("7", Access.BOT));
                var other = limiter.enter(request("8", Access.BOT))) {
            assertThat(probe.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
            assertThat(other.await(time.nanos())).isInstanceOf(Passage.TooLong.class);

            var _ = probe.learn(ok(), time.nanos());

            assertThat(other.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        }
    }

    @Test
    void stopsBeforeTheAddressIsBanned() throws Exception {
        var careful = limiter(3);
        for (var count = 0; count < 3; count++) {
            send(careful, request("c" + count, Access.BOT), answer(403, "{\"code\": 50001}"));
        }

        send(careful, request("9", Access.WEBHOOK), ok());

        assertThat(time.waits()).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void whatOthersUsedUpIsNotHeldAgainstTheAddress() throws Exception {
        var shared = answer(429, "{\"retry_after\": 2}", "X-RateLimit-Scope: shared");

        send("7", shared);

        assertThat(limiter.invalidRequests()).isZero();
    }

    @Test
    void tellsAtOnceThatAWaitIsTooLong() throws Exception {
        send("7", ok("X-RateLimit-Remaining: 0", "X-RateLimit-Reset-After: 60"));

        try (var turn = limiter.enter(request("7", Access.BOT))) {
            assertThat(turn.await(deadline(Duration.ofSeconds(59))))
                    .isEqualTo(
                            new Passage.TooLong(Duration.ofSeconds(60).plus(MARGIN), Scope.ROUTE));
        }
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void whoeverStandsAsideLetsOthersPassAndComesNext() throws Exception {
        var first = limiter.enter(request("7", Access.BOT));
        var second = limiter.enter(request("7", Access.BOT));
        var third = limiter.enter(request("7", Access.BOT));
        assertThat(first.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        assertThat(second.await(time.nanos())).isEqualTo(new Passage.TimedOut());

        first.standAside();
        assertThat(second.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        assertThat(first.await(time.nanos())).isEqualTo(new Passage.TimedOut());
        second.close();

        assertThat(first.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        assertThat(third.await(time.nanos())).isEqualTo(new Passage.TimedOut());
    }

    @Test
    void whoeverStoodAsideComesBackInTheOrderOfArrival() throws Exception {
        var first = limiter.enter(request("7", Access.BOT));
        var second = limiter.enter(request("7", Access.BOT));
        var last = limiter.enter(request("7", Access.BOT));
        assertThat(first.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        first.standAside();
        assertThat(second.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        second.standAside();
        assertThat(last.await(deadline(PATIENT))).isEqualTo(new Passage.Go());

        assertThat(second.await(time.nanos())).isEqualTo(new Passage.TimedOut());
        assertThat(first.await(time.nanos())).isEqualTo(new Passage.TimedOut());
        last.close();

        assertThat(first.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        assertThat(second.await(time.nanos())).isEqualTo(new Passage.TimedOut());
    }

    @Test
    void pagesOfOneMomentMakeThePauseLongerOnce() throws Exception {
        var turns = List.of(enter("1"), enter("2"), enter("3"));
        for (var turn : turns) {
            assertThat(turn.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
        }
        for (var turn : turns) {
            assertThat(turn.learn(answer(429, "null"), time.nanos()))
                    .contains(limited(Duration.ofSeconds(5), Scope.ADDRESS));
            turn.close();
        }
    }

    @Test
    void aProbeThatTheBudgetHoldsBackKeepsNobodyElseWaiting() throws Exception {
        var careful = limiter(1);
        send(careful, request("7", Access.BOT), answer(429, "null"));
        time.goBy(Duration.ofSeconds(6));
        try (var impatient = careful.enter(request("7", Access.BOT))) {
            assertThat(impatient.await(time.nanos())).isInstanceOf(Passage.TooLong.class);
        }
        time.goBy(Duration.ofMinutes(10));

        send(careful, request("8", Access.BOT), ok());

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aPauseIsHandedOverWhereNoLimitIsKnown() throws Exception {
        send("7", answer(429, "{\"retry_after\": 60}", "X-RateLimit-Scope: shared"));

        assertThat(limiter.states())
                .extracting(LimitState::blocked)
                .containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void anotherProcessGoesOnFromWhatThisOneKnew() throws Exception {
        send("7", ok(told("b", 5, 1, "4")));
        send("7", ok(told("b", 5, 0, "5")));
        var states = limiter.states();

        var heir = limiter(1_000);
        heir.adopt(states);
        send(heir, request("7", Access.BOT), ok());

        assertThat(states).extracting(LimitState::place).containsExactly("7");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1).plus(MARGIN));
    }

    private Optional<RateLimited> send(String channel, Reply.Answered answer)
            throws InterruptedException {
        return send(request(channel, Access.BOT), answer);
    }

    private Optional<RateLimited> send(Request request, Reply.Answered answer)
            throws InterruptedException {
        return send(limiter, request, answer);
    }

    private Optional<RateLimited> send(Limiter limiter, Request request, Reply.Answered answer)
            throws InterruptedException {
        try (var turn = limiter.enter(request)) {
            assertThat(turn.await(deadline(PATIENT))).isEqualTo(new Passage.Go());
            return turn.learn(answer, time.nanos());
        }
    }

    private Turn enter(String channel) {
        return limiter.enter(request(channel, Access.BOT));
    }

    private long deadline(Duration within) {
        return time.nanos() + within.toNanos();
    }

    /// Without a limit over all routes.
    private Limiter limiter(int invalidRequests) {
        return new Limiter(time, Gate.open(), Gate.open(), invalidRequests);
    }

    private static Request request(String channel, Access access) {
        var route = Route.of("POST", "/channels/{channel}/messages", channel, channel);
        return new Request("message:" + channel + ":send", route, access, new Payload.Empty());
    }

    private static String[] told(String hash, int limit, int remaining, String resetAfter) {
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
