package dev.parley.ingress.discord;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// House rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.ingress.discord", "intake");
    }
}
