package dev.parley.simulator;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of the simulator.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.simulator");
    }
}
