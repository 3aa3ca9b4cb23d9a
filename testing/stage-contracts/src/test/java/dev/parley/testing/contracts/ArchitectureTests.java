package dev.parley.testing.contracts;

import dev.parley.testing.architecture.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.contracts");
    }
}
