package dev.parley.ingress.telegram;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// The architecture rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.ingress.telegram", "intake");
    }
}
