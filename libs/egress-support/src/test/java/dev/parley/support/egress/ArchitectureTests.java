package dev.parley.support.egress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.parley.testing.architecture.ArchitectureRules;

import org.junit.jupiter.api.Test;

/// Architecture rules of this module: those of every module, and plain Java in the decision.
class ArchitectureTests extends ArchitectureRules {

    ArchitectureTests() {
        super("dev.parley.support.egress");
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
                        "..inbound..",
                        "..outbound..",
                        "..store..",
                        "..config..")
                .because("a decision is plain Java: no framework, no I/O, no adapter")
                .check(production());
    }
}
