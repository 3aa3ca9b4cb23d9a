package dev.parley.houserules;

/// House rules of this module itself.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.houserules");
    }
}
