package dev.parley.conversation;

import dev.parley.testing.architecture.ServiceArchitectureRules;

/// Architecture rules of this service.
class ArchitectureTests extends ServiceArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.conversation", "turn");
    }
}
