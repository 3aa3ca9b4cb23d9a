package dev.parley.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/// Tests of [Distribution].
class DistributionTests {

    private static final long MILLI = 1_000_000;

    @Test
    void returnsAMeasuredTimeAsPercentile() {
        var hundred =
                Distribution.of(
                        LongStream.rangeClosed(1, 100).map(n -> n * MILLI).boxed().toList());

        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(hundred.millis(100)).isEqualTo(100);
    }

    @Test
    void acceptsTimesInAnyOrder() {
        var three = Distribution.of(List.of(9 * MILLI, MILLI, 5 * MILLI));

        assertThat(three.millis(50)).isEqualTo(5);
        assertThat(three.meanMillis()).isEqualTo(5);
    }

    @Test
    void returnsTheMaximumAsP99OfFewTimes() {
        var two = Distribution.of(List.of(MILLI, 2 * MILLI));

        assertThat(two.millis(99)).isEqualTo(2);
        assertThat(two.millis(50)).isEqualTo(1);
    }

    @Test
    void returnsNaNWithoutMeasurements() {
        var nothing = Distribution.of(List.of());

        assertThat(nothing.millis(50)).isNaN();
        assertThat(nothing.summary().p99()).isNaN();
        assertThat(nothing.count()).isZero();
    }

    @Test
    void rejectsAnInvalidPercentile() {
        var one = Distribution.of(List.of(MILLI));

        assertThatThrownBy(() -> one.millis(0)).hasMessageContaining("percent is 0");
    }
}
