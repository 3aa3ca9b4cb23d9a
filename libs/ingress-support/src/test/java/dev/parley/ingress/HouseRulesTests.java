package dev.parley.ingress;

import dev.parley.houserules.HouseRules;

/// House rules of this module.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.ingress");
    }
}
