package dev.parley.testing.soak.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.soak.fault.FaultSchedule.PlannedFault;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests that a seed decides the schedule.
class FaultScheduleTests {

    private static final List<String> KINDS = List.of("a", "b", "c", "d", "e");

    @Test
    void givesTheSameScheduleForTheSameSeed() {
        assertThat(FaultSchedule.of(7, KINDS, 4)).isEqualTo(FaultSchedule.of(7, KINDS, 4));
    }

    @Test
    void givesTheSameScheduleWhateverTheOrderOfTheKinds() {
        assertThat(FaultSchedule.of(7, KINDS.reversed(), 4))
                .isEqualTo(FaultSchedule.of(7, KINDS, 4));
    }

    @Test
    void givesAnotherScheduleForAnotherSeed() {
        assertThat(FaultSchedule.of(8, KINDS, 4)).isNotEqualTo(FaultSchedule.of(7, KINDS, 4));
    }

    @Test
    void plansEachKindOnceInEachRound() {
        assertThat(FaultSchedule.of(7, KINDS, 4).rounds())
                .hasSize(4)
                .allSatisfy(round ->
                        assertThat(round.faults())
                                .extracting(PlannedFault::kind)
                                .containsExactlyInAnyOrderElementsOf(KINDS));
    }
}
