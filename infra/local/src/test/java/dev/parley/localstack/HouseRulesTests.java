package dev.parley.localstack;

import dev.parley.houserules.HouseRules;

/// House rules of this module.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.localstack");
    }
}
