package dev.parley.testing.soak;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of this module.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.soak");
    }
}
