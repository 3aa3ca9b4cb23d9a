package dev.parley.ingress.discord;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// The architecture rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.ingress.discord", "intake");
    }
}
