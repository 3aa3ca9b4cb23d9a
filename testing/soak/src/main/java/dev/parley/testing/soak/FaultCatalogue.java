package dev.parley.testing.soak;

import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.process.KillAtRandom;
import dev.parley.testing.soak.system.SoakSystem;

import java.util.List;

/// The kinds of faults of a run.
final class FaultCatalogue {

    private FaultCatalogue() {}

    /// All kinds.
    ///
    /// @param disruptions notes when model calls in flight may be lost
    static List<SoakFault> of(SoakSystem system, DisruptionLog disruptions) {
        return List.of(new KillAtRandom(system, disruptions));
    }
}
