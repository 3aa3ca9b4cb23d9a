package dev.parley.bench.inflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Stories of what results tell about their calls.
class CallsTests {

    private static final Duration TWO = Duration.ofSeconds(2);
    private static final Duration TWENTY = Duration.ofSeconds(20);

    @Test
    void delaysStandInTheOrderOfTheStarts() {
        var calls = new Calls(List.of(call(5, 25.3), call(0, 2.4)));

        assertThat(calls.delays(TWO, TWENTY)).containsExactly(TWO, TWENTY);
    }

    @Test
    void aCallThatStartsAsAnotherEndsIsNotBesideIt() {
        var calls = new Calls(List.of(call(0, 2), call(2, 4), call(1, 3)));

        assertThat(calls.mostAtOnce()).isEqualTo(2);
    }

    private static Call call(double from, double to) {
        return new Call(at(from), at(to), 1, true);
    }

    private static Instant at(double seconds) {
        return Instant.EPOCH.plusMillis((long) (seconds * 1_000));
    }
}
