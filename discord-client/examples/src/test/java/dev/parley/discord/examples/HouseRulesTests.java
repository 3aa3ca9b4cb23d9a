package dev.parley.discord.examples;

import dev.parley.houserules.HouseRules;

/// House rules of this module.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.discord.examples");
    }
}
