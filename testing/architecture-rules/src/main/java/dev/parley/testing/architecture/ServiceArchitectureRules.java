package dev.parley.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/// The rules of a service on top of [ArchitectureRules]: the same rooms everywhere, arrows point
/// inwards.
public abstract class ServiceArchitectureRules extends ArchitectureRules {

    private final String decisionPackage;

    /// @param rootPackage the service's root package
    /// @param noun the room of the decision, such as `intake` or `turn`
    protected ServiceArchitectureRules(String rootPackage, String noun) {
        super(rootPackage);
        this.decisionPackage = rootPackage + "." + noun + "..";
    }

    @Test
    void decisionIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage(decisionPackage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "org.jooq..",
                        "redis.clients..",
                        "java.net.http..",
                        "java.sql..",
                        "net.dv8tion..",
                        "org.telegram..",
                        "com.openai..",
                        "dev.parley.events..",
                        "..inbound..",
                        "..outbound..",
                        "..store..",
                        "..config..")
                .because("a decision is plain Java: no framework, no I/O, no other room")
                .check(production());
    }

    @Test
    void kafkaListenersResideInInbound() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..inbound..")
                .should()
                .beAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.kafka.annotation.KafkaListener")
                .check(production());
    }

    @Test
    void avroTypesStayInAdapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..inbound..", "..outbound..", "..store..", "..config..")
                .and(areHandWritten())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parley.events..")
                .because("Avro types are the shape on the wire, not ours")
                .check(production());
    }

    @Test
    void noFieldInjection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
                .because("constructors say what a class needs")
                .check(production());
    }

    @Test
    void noStandardStreams() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(production());
    }
}
