package dev.parley.support.egress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.egress.testing.VirtualTime;
import dev.parley.support.retry.RetryBackoff;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;

/// Tests delays, retries and expiry of a retried call.
class RetryLoopTests {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final RetryLoop attempts =
            new RetryLoop(
                    time,
                    new RetryBackoff(
                            Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1)));

    @Test
    void waitsAsLongAsThePlatformAsks() throws Exception {
        var result = attempts.run(null, answering(limited(7), limited(65), done()));

        assertThat(result).isEqualTo(new PartOutcome.Done("1"));
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(65));
    }

    @Test
    void backsOffExponentiallyUpToABound() throws Exception {
        var unclear = new CallOutcome.Unclear("HTTP 502");
        var answers = new ArrayDeque<CallOutcome>(java.util.Collections.nCopies(12, unclear));
        answers.add(done());

        var _ = attempts.run(null, answers::remove);

        assertThat(time.sleeps()).hasSize(12);
        assertThat(time.sleeps().getFirst())
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(time.sleeps().get(3))
                .isBetween(Duration.ofMillis(800), Duration.ofMillis(1_600));
        assertThat(time.sleeps().getLast())
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void doesNotRetryARejectedCall() throws Exception {
        var result = attempts.run(null, answering(new CallOutcome.Refused("no", "50001"), done()));

        assertThat(result).isEqualTo(new PartOutcome.Refused(DeliveryError.of("no", "50001")));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void givesUpWhenTheNextAttemptWouldBeTooLate() throws Exception {
        var notAfter = START.plusSeconds(60);

        var result = attempts.run(notAfter, answering(limited(61), done()));

        assertThat(result).isEqualTo(new PartOutcome.Expired());
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void makesNoAttemptAfterExpiry() throws Exception {
        var result = attempts.run(START.minusSeconds(1), answering(done()));

        assertThat(result).isEqualTo(new PartOutcome.Expired());
    }

    private static RetryLoop.Call answering(CallOutcome... answers) {
        var queue = new ArrayDeque<>(List.of(answers));
        return queue::remove;
    }

    private static CallOutcome done() {
        return new CallOutcome.Done("1");
    }

    private static CallOutcome limited(int seconds) {
        return new CallOutcome.RateLimited(Duration.ofSeconds(seconds));
    }
}
