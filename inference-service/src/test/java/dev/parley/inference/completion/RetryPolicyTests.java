package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/// Tests the delays between attempts.
class RetryPolicyTests {

    private final RetryPolicy policy = RetryPolicy.of(5, Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "1,250,500",
        "2,500,1000",
        "3,1000,2000",
        "5,4000,8000",
        "9,4000,8000",
        "400,4000,8000"
    })
    void delayIsBetweenHalfAndAllOfTheDoubledOne(int attempt, long shortest, long longest) {
        assertThat(policy.delayAfter(attempt, null, FixedRandom.MIN))
                .isEqualTo(Duration.ofMillis(shortest));
        assertThat(policy.delayAfter(attempt, null, FixedRandom.MAX))
                .isEqualTo(Duration.ofMillis(longest));
    }

    @Test
    void honoursALongerRetryAfter() {
        var retryAfter = Duration.ofSeconds(42);

        assertThat(policy.delayAfter(1, retryAfter, FixedRandom.MIN)).isEqualTo(retryAfter);
    }

    @Test
    void rejectsFewerThanOneAttempt() {
        assertThatThrownBy(() -> RetryPolicy.of(0, Duration.ofSeconds(1)))
                .hasMessage("attemptsPerModel is 0, expected >= 1");
    }
}
