package dev.parley.testing.servers;

import dev.parley.houserules.HouseRules;

class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.testing.servers");
    }
}
