package dev.parley.e2e;

import com.tngtech.archunit.core.importer.ImportOption;

import dev.parley.testing.architecture.ArchitectureRules;

/// Architecture rules of this module, which contains tests only.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.e2e", ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    }
}
