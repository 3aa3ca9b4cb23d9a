package dev.parley.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests of [MaximumTarget].
class MaximumTargetTests {

    @Test
    void isMetAtItsBound() {
        var aim = new MaximumTarget("p50", 12, 12, " ms");

        assertThat(aim.isMet()).isTrue();
        assertThat(aim.sentence()).isEqualTo("✓ 12 ms: p50 (aim: at most 12 ms)");
    }

    @Test
    void isNotMetByNaN() {
        assertThat(new MaximumTarget("p50", Double.NaN, 12, " ms").isMet()).isFalse();
    }
}
