package dev.parley.simulator;

import dev.parley.testing.architecture.ArchitectureRules;

/// House rules of the simulator.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.simulator");
    }
}
