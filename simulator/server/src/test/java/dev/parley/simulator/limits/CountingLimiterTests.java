package dev.parley.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Tests of the limiters in virtual time.
class CountingLimiterTests {

    private static final Rate FIVE_IN_FIVE_SECONDS = Rate.of(5, 5000);

    @Test
    void leakyBucketRefillsOneAtATime() {
        CountingLimiter bucket = new LeakyBucket(FIVE_IN_FIVE_SECONDS);
        for (int remaining = 4; remaining >= 0; remaining--) {
            assertThat(bucket.take(0))
                    .isEqualTo(new LimiterDecision.Allowed(5, remaining, seconds(5 - remaining)));
        }

        assertThat(bucket.take(seconds(0.25)))
                .isEqualTo(new LimiterDecision.Denied(5, seconds(0.75), seconds(4.75)));
        assertThat(bucket.take(seconds(1))).isInstanceOf(LimiterDecision.Allowed.class);
        assertThat(bucket.take(seconds(1))).isInstanceOf(LimiterDecision.Denied.class);
    }

    @Test
    void leakyBucketIsFullAgainAfterItsReset() {
        CountingLimiter bucket = new LeakyBucket(FIVE_IN_FIVE_SECONDS);
        for (int i = 0; i < 5; i++) {
            bucket.take(0);
        }

        assertThat(bucket.take(seconds(60)))
                .isEqualTo(new LimiterDecision.Allowed(5, 4, seconds(1)));
    }

    @Test
    void fixedWindowRefillsAtOnce() {
        CountingLimiter window = new FixedWindow(FIVE_IN_FIVE_SECONDS);
        for (int i = 0; i < 5; i++) {
            assertThat(window.take(seconds(i))).isInstanceOf(LimiterDecision.Allowed.class);
        }

        assertThat(window.take(seconds(4.5)))
                .isEqualTo(new LimiterDecision.Denied(5, seconds(0.5), seconds(0.5)));
        assertThat(window.take(seconds(5)))
                .isEqualTo(new LimiterDecision.Allowed(5, 4, seconds(5)));
    }

    @Test
    void slidingLogKeepsEveryPeriodWithinItsLimit() {
        CountingLimiter log = new SlidingLog(Rate.of(50, 1000));
        Random random = new Random(7);
        long now = 0;
        long[] passed = new long[20_000];
        int count = 0;
        while (count < passed.length) {
            now += random.nextInt(5_000_000);
            if (log.take(now) instanceof LimiterDecision.Allowed) {
                passed[count++] = now;
            }
        }

        for (int i = 50; i < count; i++) {
            assertThat(passed[i] - passed[i - 50]).isGreaterThanOrEqualTo(seconds(1));
        }
    }

    @Test
    void admitsARequestAfterItsRetryAfter() {
        Random random = new Random(11);
        for (CountingLimiter limiter :
                new CountingLimiter[] {
                    new LeakyBucket(Rate.of(3, 333)),
                    new FixedWindow(Rate.of(30, 4000)),
                    new SlidingLog(Rate.of(50, 1000))
                }) {
            long now = 0;
            for (int i = 0; i < 10_000; i++) {
                now += random.nextInt(50_000_000);
                if (limiter.take(now) instanceof LimiterDecision.Denied refused) {
                    now += refused.retryAfterNanos();
                    assertThat(limiter.take(now)).isInstanceOf(LimiterDecision.Allowed.class);
                }
            }
        }
    }

    private static long seconds(double seconds) {
        return Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
    }
}
