package dev.parley.quickstart;

import dev.parley.houserules.HouseRules;

/// House rules of this module.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.quickstart");
    }
}
