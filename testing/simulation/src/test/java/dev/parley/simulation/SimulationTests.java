package dev.parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.run.Simulation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests that the judges pass the real code and catch each mutant.
class SimulationTests {

    @BeforeAll
    static void useOneCarrier() {
        SeedSweep.useOneCarrier();
    }

    @Test
    void keepsEveryPromiseUnderFaults() throws Exception {
        var sweep = new SeedSweep(1, 5_000, null).run();

        assertThat(sweep.violation()).isNull();
        assertThat(sweep.faults()).containsOnlyKeys(Fault.values());
    }

    @ParameterizedTest
    @EnumSource
    void findsEachMutant(Mutant mutant) throws Exception {
        var sweep = new SeedSweep(1, 10_000, mutant).run();

        assertThat(sweep.violation()).isNotNull();
    }

    @Test
    void repeatsASeedStepByStep() {
        assertThat(Simulation.trace(42, null)).isNotEmpty().isEqualTo(Simulation.trace(42, null));
    }
}
