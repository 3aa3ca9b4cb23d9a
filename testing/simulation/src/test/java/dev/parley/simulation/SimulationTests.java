package dev.parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.fault.World;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;

/// Tests that the judges pass the real code and catch each mutant.
class SimulationTests {

    @BeforeAll
    static void useOneCarrier() {
        SeedSweep.useOneCarrier();
    }

    @Test
    void keepsEveryPromiseUnderFaults() throws Exception {
        var faults = EnumSet.noneOf(Fault.class);
        for (var world : World.values()) {
            var sweep = new SeedSweep(world, 1, 5_000, null).run();

            assertThat(sweep.violation()).as(world.name()).isNull();
            faults.addAll(sweep.faults().keySet());
        }
        assertThat(faults).containsExactlyInAnyOrder(Fault.values());
    }

    @ParameterizedTest
    @EnumSource
    void findsEachMutant(Mutant mutant) throws Exception {
        var sweep = new SeedSweep(mutant.world(), 1, 10_000, mutant).run();

        assertThat(sweep.violation()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsASeedStepByStep(World world) {
        var first = Worlds.run(world, 42, null).trace();

        assertThat(Worlds.run(world, 42, null).trace()).isNotEmpty().isEqualTo(first);
    }
}
