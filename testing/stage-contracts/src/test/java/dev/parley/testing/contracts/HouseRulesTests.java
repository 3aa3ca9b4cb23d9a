package dev.parley.testing.contracts;

import dev.parley.houserules.HouseRules;

class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.testing.contracts");
    }
}
