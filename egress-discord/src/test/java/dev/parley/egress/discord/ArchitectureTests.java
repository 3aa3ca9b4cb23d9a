package dev.parley.egress.discord;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// House rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.egress.discord", "delivery");
    }
}
