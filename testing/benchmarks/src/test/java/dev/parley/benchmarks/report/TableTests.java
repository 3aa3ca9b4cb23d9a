package dev.parley.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Tests of [Table].
class TableTests {

    @Test
    void alignsColumns() {
        var table = new Table("", "ours", "floor").row("p50 ms", 12.345, 4.5).row("lost", 0, "");

        assertThat(table.lines())
                .containsExactly(
                        "           ours   floor", "  p50 ms   12.3    4.50", "  lost        0");
    }

    @Test
    void printsADashForAMissingFigure() {
        assertThat(new Table("", "ours").row("p50 ms", Double.NaN).lines())
                .last()
                .isEqualTo("  p50 ms      -");
    }

    @Test
    void rejectsARowOfAnotherWidth() {
        var table = new Table("", "ours");

        assertThatThrownBy(() -> table.row("p50 ms", 1, 2)).hasMessageContaining("3 cells");
    }
}
