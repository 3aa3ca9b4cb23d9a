package dev.parley.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.parley.houserules.HouseRules;

import org.junit.jupiter.api.Test;

/// House rules of this module: those of all, and a decision that knows no framework.
class HouseRulesTests extends HouseRules {

    HouseRulesTests() {
        super("dev.parley.delivery");
    }

    @Test
    void theDecisionIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.delivery")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "java.sql..",
                        "io.micrometer..",
                        "dev.parley.events..",
                        "dev.parley.delivery.*..")
                .because("a decision is plain Java: no framework, no I/O, no other room")
                .check(production());
    }
}
