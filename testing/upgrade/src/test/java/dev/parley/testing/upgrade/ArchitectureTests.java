package dev.parley.testing.upgrade;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of this module.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.upgrade");
    }
}
