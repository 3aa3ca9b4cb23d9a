package dev.parley.benchmarks.inflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Tests of [ModelCalls].
class ModelCallsTests {

    private static final Duration TWO = Duration.ofSeconds(2);
    private static final Duration TWENTY = Duration.ofSeconds(20);

    @Test
    void returnsDelaysInStartingOrder() {
        var calls = new ModelCalls(List.of(call(5, 25.3), call(0, 2.4)));

        assertThat(calls.delays(TWO, TWENTY)).containsExactly(TWO, TWENTY);
    }

    @Test
    void doesNotCountBackToBackCallsAsConcurrent() {
        var calls = new ModelCalls(List.of(call(0, 2), call(2, 4), call(1, 3)));

        assertThat(calls.peakConcurrency()).isEqualTo(2);
    }

    private static ModelCall call(double from, double to) {
        return new ModelCall(at(from), at(to), 1, true);
    }

    private static Instant at(double seconds) {
        return Instant.EPOCH.plusMillis((long) (seconds * 1_000));
    }
}
