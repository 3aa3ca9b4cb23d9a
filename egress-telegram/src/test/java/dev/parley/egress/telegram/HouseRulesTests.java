package dev.parley.egress.telegram;

import dev.parley.houserules.ServiceRules;

/// House rules of this service.
class HouseRulesTests extends ServiceRules {

    HouseRulesTests() {
        super("dev.parley.egress.telegram", "delivery");
    }
}
