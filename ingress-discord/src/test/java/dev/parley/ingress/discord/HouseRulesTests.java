package dev.parley.ingress.discord;

import dev.parley.houserules.ServiceRules;

/// House rules of this service.
class HouseRulesTests extends ServiceRules {

    HouseRulesTests() {
        super("dev.parley.ingress.discord", "intake");
    }
}
