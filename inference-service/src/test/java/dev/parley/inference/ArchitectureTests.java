package dev.parley.inference;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// Architecture rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.inference", "completion");
    }
}
