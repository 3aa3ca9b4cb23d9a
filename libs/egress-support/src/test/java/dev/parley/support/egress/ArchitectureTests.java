package dev.parley.support.egress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.parley.testing.architecture.ArchitectureRules;

import org.junit.jupiter.api.Test;

/// House rules of this module: those of all, and a decision that knows no framework.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.support.egress.delivery");
    }

    @Test
    void decisionIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.support.egress.delivery")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "java.sql..",
                        "io.micrometer..",
                        "dev.parley.events..",
                        "dev.parley.support.egress.delivery.*..")
                .because("a decision is plain Java: no framework, no I/O, no other room")
                .check(production());
    }
}
