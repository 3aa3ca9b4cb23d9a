package dev.parley.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Stories of aims.
class AimTests {

    @Test
    void aFigureAtItsBoundIsGoodEnough() {
        var aim = new Aim("p50", 12, 12, " ms");

        assertThat(aim.met()).isTrue();
        assertThat(aim.sentence()).isEqualTo("✓ 12 ms: p50 (aim: at most 12 ms)");
    }

    @Test
    void aFigureThatWasNotMeasuredIsNotGood() {
        assertThat(new Aim("p50", Double.NaN, 12, " ms").met()).isFalse();
    }
}
