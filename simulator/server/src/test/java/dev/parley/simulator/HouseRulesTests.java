package dev.parley.simulator;

import dev.parley.houserules.HouseRules;

/// House rules of the simulator.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.simulator");
    }
}
