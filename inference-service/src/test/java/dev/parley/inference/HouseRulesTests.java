package dev.parley.inference;

import dev.parley.houserules.ServiceRules;

/// House rules of this service.
class HouseRulesTests extends ServiceRules {

    HouseRulesTests() {
        super("dev.parley.inference", "completion");
    }
}
