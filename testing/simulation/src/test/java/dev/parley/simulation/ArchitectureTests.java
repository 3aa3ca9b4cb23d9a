package dev.parley.simulation;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of this module.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.simulation");
    }
}
