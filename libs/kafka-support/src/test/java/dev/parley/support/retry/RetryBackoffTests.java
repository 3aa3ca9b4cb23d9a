package dev.parley.support.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.HashSet;
import java.util.random.RandomGenerator;

/// Tests growth, jitter and limit of the back-off.
class RetryBackoffTests {

    private static final RandomGenerator LOWEST = () -> 0;
    private static final RandomGenerator HIGHEST = () -> -1;

    private static final Duration INITIAL = Duration.ofMillis(500);
    private static final Duration MAX = Duration.ofSeconds(6);

    @ParameterizedTest
    @CsvSource({
        "1, 250, 500",
        "2, 500, 1000",
        "3, 1000, 2000",
        "4, 2000, 4000",
        "5, 3000, 6000",
        "6, 3000, 6000",
        "2147483647, 3000, 6000"
    })
    void doublesTheDelayWithJitterUpToTheLimit(int failures, long shortest, long longest) {
        assertThat(new RetryBackoff(INITIAL, MAX, LOWEST).delayAfter(failures))
                .isEqualTo(Duration.ofMillis(shortest));
        assertThat(new RetryBackoff(INITIAL, MAX, HIGHEST).delayAfter(failures))
                .isEqualTo(Duration.ofMillis(longest));
    }

    @Test
    void spreadsTheDelaysOfSeveralCallers() {
        var backoff = RetryBackoff.of(INITIAL, MAX);
        var delays = new HashSet<Duration>();

        for (var caller = 0; caller < 100; caller++) {
            delays.add(backoff.delayAfter(1));
        }

        assertThat(delays)
                .hasSizeGreaterThan(90)
                .allSatisfy(delay -> assertThat(delay).isBetween(INITIAL.dividedBy(2), INITIAL));
    }

    @Test
    void keepsAConstantDelay() {
        var backoff = RetryBackoff.constant(INITIAL);

        assertThat(backoff.delayAfter(9)).isBetween(INITIAL.dividedBy(2), INITIAL);
    }

    @Test
    void rejectsBoundsThatContradictEachOther() {
        assertThatThrownBy(() -> RetryBackoff.of(MAX, MAX.minusSeconds(1)))
                .hasMessage("max is PT5S, expected at least initial PT6S");
    }

    @Test
    void rejectsADelayOfZero() {
        assertThatThrownBy(() -> RetryBackoff.constant(Duration.ZERO))
                .hasMessage("initial is PT0S, expected > 0");
    }

    @Test
    void rejectsADelayBeforeTheFirstFailure() {
        assertThatThrownBy(() -> RetryBackoff.of(INITIAL, MAX).delayAfter(0))
                .hasMessage("failures is 0, expected >= 1");
    }
}
