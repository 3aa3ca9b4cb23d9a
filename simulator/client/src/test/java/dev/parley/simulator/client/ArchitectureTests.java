package dev.parley.simulator.client;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of the simulator's client.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.simulator.client");
    }
}
