package dev.parley.testing.architecture;

/// Architecture rules of this module.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.architecture");
    }
}
