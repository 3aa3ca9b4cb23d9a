package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.testing.PassingTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;

/// How long, how often and until when a call is repeated.
class AttemptsTests {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final PassingTime time = new PassingTime(START);
    private final Attempts attempts =
            new Attempts(
                    time,
                    new Pauses(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1)));

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        var result = attempts.until(null, answering(limited(7), limited(65), done()));

        assertThat(result).isEqualTo(new Result.Done("1"));
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(65));
    }

    @Test
    void backsOffTwiceAsLongEachTimeUpToABound() throws Exception {
        var unclear = new Answer.Unclear("HTTP 502");
        var answers = new ArrayDeque<Answer>(java.util.Collections.nCopies(12, unclear));
        answers.add(done());

        var _ = attempts.until(null, answers::remove);

        assertThat(time.waits()).hasSize(12);
        assertThat(time.waits().getFirst())
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(time.waits().get(3)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_600));
        assertThat(time.waits().getLast())
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void doesNotRepeatWhatWasRefused() throws Exception {
        var result = attempts.until(null, answering(new Answer.Refused("no", "50001"), done()));

        assertThat(result).isEqualTo(new Result.Refused(Refusal.of("no", "50001")));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void givesUpAtOnceWhenTheNextAttemptWouldBeTooLate() throws Exception {
        var notAfter = START.plusSeconds(60);

        var result = attempts.until(notAfter, answering(limited(61), done()));

        assertThat(result).isEqualTo(new Result.OutOfTime());
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void attemptsNothingAfterTheEnd() throws Exception {
        var result = attempts.until(START.minusSeconds(1), answering(done()));

        assertThat(result).isEqualTo(new Result.OutOfTime());
    }

    private static Attempts.Call answering(Answer... answers) {
        var queue = new ArrayDeque<>(List.of(answers));
        return queue::remove;
    }

    private static Answer done() {
        return new Answer.Done("1");
    }

    private static Answer limited(int seconds) {
        return new Answer.RateLimited(Duration.ofSeconds(seconds));
    }
}
