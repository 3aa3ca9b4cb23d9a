package dev.parley.codegen;

import dev.parley.houserules.HouseRules;

/// House rules of this module.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.codegen");
    }
}
