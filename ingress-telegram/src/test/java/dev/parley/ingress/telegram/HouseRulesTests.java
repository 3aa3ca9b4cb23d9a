package dev.parley.ingress.telegram;

import dev.parley.houserules.ServiceRules;

/// House rules of this service.
class HouseRulesTests extends ServiceRules {

    HouseRulesTests() {
        super("dev.parley.ingress.telegram", "intake");
    }
}
