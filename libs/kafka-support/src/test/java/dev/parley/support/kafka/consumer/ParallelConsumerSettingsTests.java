package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.kafka.consumer.ParallelConsumerSettings.ProcessingOrder;
import dev.parley.support.retry.RetryBackoff;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Tests defaults and validation of the limits.
class ParallelConsumerSettingsTests {

    @Test
    void growsTheOffsetSpanWithTheRecordsInFlight() {
        assertThat(
                        ParallelConsumerSettings.of("small", 10, ProcessingOrder.UNORDERED)
                                .maxOffsetSpan())
                .isEqualTo(2_000);
        assertThat(
                        ParallelConsumerSettings.of("large", 1_000, ProcessingOrder.UNORDERED)
                                .maxOffsetSpan())
                .isEqualTo(4_000);
        assertThat(
                        ParallelConsumerSettings.of("large", 1_000, ProcessingOrder.UNORDERED)
                                .maxQueued())
                .isEqualTo(1_000);
    }

    @Test
    void rejectsContradictoryBounds() {
        assertThatThrownBy(() -> settings(0, 1, 1)).hasMessage("maxInFlight is 0, expected >= 1");
        assertThatThrownBy(() -> settings(1, 0, 1)).hasMessage("maxQueued is 0, expected >= 1");
        assertThatThrownBy(() -> settings(5, 1, 4))
                .hasMessage("maxOffsetSpan is 4, expected at least maxInFlight 5");
    }

    private static ParallelConsumerSettings settings(int inFlight, int waiting, int window) {
        return new ParallelConsumerSettings(
                "l",
                inFlight,
                waiting,
                window,
                ProcessingOrder.UNORDERED,
                RetryBackoff.of(Duration.ofMillis(1), Duration.ofMillis(30)),
                Duration.ZERO);
    }
}
