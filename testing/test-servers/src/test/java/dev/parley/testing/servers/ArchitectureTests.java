package dev.parley.testing.servers;

import dev.parley.testing.architecture.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.testing.servers");
    }
}
