package dev.parley.conversation;

import dev.parley.houserules.ServiceRules;

/// House rules of this service.
class HouseRulesTests extends ServiceRules {

    HouseRulesTests() {
        super("dev.parley.conversation", "turn");
    }
}
