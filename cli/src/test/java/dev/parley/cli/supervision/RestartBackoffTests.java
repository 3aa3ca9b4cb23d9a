package dev.parley.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;

/// Growth of the delays between restarts.
class RestartBackoffTests {

    private final RestartBackoff backoff =
            new RestartBackoff(
                    Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void doublesTheDelayUpToTheMaximum() {
        assertThat(
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(backoff::delayAfter)
                                .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void doesNotOverflowAfterManyFailures() {
        assertThat(backoff.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void resetsAfterALongUptime() {
        assertThat(backoff.isResetBy(Duration.ofSeconds(59))).isFalse();
        assertThat(backoff.isResetBy(Duration.ofSeconds(60))).isTrue();
    }
}
