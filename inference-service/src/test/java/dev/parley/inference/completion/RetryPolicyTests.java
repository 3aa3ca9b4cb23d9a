package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Tests the delays between attempts.
class RetryPolicyTests {

    private final RetryPolicy policy = RetryPolicy.of(5, Duration.ofSeconds(60));

    @Test
    void ignoresAShorterRetryAfter() {
        assertThat(policy.delayAfter(1, Duration.ofMillis(1)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void delaysAreShortEnoughForAWaitingChatter() {
        assertThat(policy.delayAfter(1, null))
                .isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(policy.delayAfter(9, null))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void honoursALongerRetryAfter() {
        var retryAfter = Duration.ofSeconds(42);

        assertThat(policy.delayAfter(1, retryAfter)).isEqualTo(retryAfter);
    }

    @Test
    void rejectsFewerThanOneAttempt() {
        assertThatThrownBy(() -> RetryPolicy.of(0, Duration.ofSeconds(1)))
                .hasMessage("attemptsPerModel is 0, expected >= 1");
    }
}
