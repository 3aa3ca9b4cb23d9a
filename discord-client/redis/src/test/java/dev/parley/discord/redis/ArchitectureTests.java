package dev.parley.discord.redis;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of this module.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.discord.redis");
    }
}
