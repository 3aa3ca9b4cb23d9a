package dev.parley.testing.architecture;

/// House rules of this module itself.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.architecture");
    }
}
