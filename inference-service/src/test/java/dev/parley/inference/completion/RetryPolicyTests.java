package dev.parley.inference.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/// How long the pauses are.
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
    void aPauseLiesBetweenHalfAndAllOfTheDoubledOne(int attempt, long shortest, long longest) {
        assertThat(policy.pauseAfter(attempt, null, Chance.LOWEST))
                .isEqualTo(Duration.ofMillis(shortest));
        assertThat(policy.pauseAfter(attempt, null, Chance.HIGHEST))
                .isEqualTo(Duration.ofMillis(longest));
    }

    @Test
    void theProvidersWishWinsWhenItIsLonger() {
        var wish = Duration.ofSeconds(42);

        assertThat(policy.pauseAfter(1, wish, Chance.LOWEST)).isEqualTo(wish);
    }

    @Test
    void refusesFewerThanOneAttempt() {
        assertThatThrownBy(() -> RetryPolicy.of(0, Duration.ofSeconds(1)))
                .hasMessage("attemptsPerModel is 0, expected >= 1");
    }
}
