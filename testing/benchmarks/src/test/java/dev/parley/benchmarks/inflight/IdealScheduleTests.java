package dev.parley.benchmarks.inflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Tests of [IdealSchedule].
class IdealScheduleTests {

    private static final Duration TWO = Duration.ofSeconds(2);
    private static final Duration TWENTY = Duration.ofSeconds(20);

    @Test
    void runsEqualCallsInWaves() {
        var ten = Collections.nCopies(10, TWO);

        assertThat(IdealSchedule.of(ten, 5)).hasSeconds(4);
        assertThat(IdealSchedule.of(ten, 4)).hasSeconds(6);
    }

    @Test
    void doesNotDelayOtherCallsByASlowOne() {
        var calls = Stream.concat(Stream.of(TWENTY), Collections.nCopies(10, TWO).stream());

        assertThat(IdealSchedule.of(calls.toList(), 2)).hasSeconds(20);
    }

    @Test
    void waitsForASlowCallAtTheEnd() {
        var calls = Stream.concat(Collections.nCopies(10, TWO).stream(), Stream.of(TWENTY));

        assertThat(IdealSchedule.of(calls.toList(), 2)).hasSeconds(30);
    }

    @Test
    void returnsZeroWithoutCalls() {
        assertThat(IdealSchedule.of(List.of(), 3)).isZero();
    }
}
