package dev.parley.support.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tests the deletion of expired rows.
class RetentionJobTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(9);

    private final List<Instant> rows = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    @Test
    void deletesOnlyOldRows() {
        rows.add(NOW.minus(KEPT).minusSeconds(1));
        rows.add(NOW.minus(KEPT));
        rows.add(NOW);

        sweep();

        assertThat(rows).containsExactly(NOW.minus(KEPT), NOW);
    }

    @Test
    void deletesManyRowsInBatches() {
        for (var number = 0; number < 2_500; number++) {
            rows.add(NOW.minus(KEPT).minusSeconds(1));
        }

        sweep();

        assertThat(rows).isEmpty();
        assertThat(batches).containsExactly(1_000, 1_000, 500);
    }

    private void sweep() {
        try (var sweep = new RetentionJob("ledger-sweep", this::forget, KEPT)) {
            sweep.run();
        }
    }

    private int forget(Duration age, int most) {
        var before = NOW.minus(age);
        var old = rows.stream().filter(row -> row.isBefore(before)).limit(most).toList();
        rows.subList(0, old.size()).clear();
        batches.add(old.size());
        return old.size();
    }
}
