package dev.parley.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Stories of aims.
class MaximumTargetTests {

    @Test
    void aFigureAtItsBoundIsGoodEnough() {
        var aim = new MaximumTarget("p50", 12, 12, " ms");

        assertThat(aim.isMet()).isTrue();
        assertThat(aim.sentence()).isEqualTo("✓ 12 ms: p50 (aim: at most 12 ms)");
    }

    @Test
    void aFigureThatWasNotMeasuredIsNotGood() {
        assertThat(new MaximumTarget("p50", Double.NaN, 12, " ms").isMet()).isFalse();
    }
}
