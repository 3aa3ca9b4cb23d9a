package dev.parley.e2e;

import com.tngtech.archunit.core.importer.ImportOption;

import dev.parley.houserules.HouseRules;

/// House rules of this module, which is all tests.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.e2e", ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    }
}
