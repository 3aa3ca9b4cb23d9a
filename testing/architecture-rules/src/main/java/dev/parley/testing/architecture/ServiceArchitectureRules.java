package dev.parley.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// The additional rules of a service: the same five packages everywhere, with dependencies that
/// point to the decision.
public abstract class ServiceArchitectureRules extends ArchitectureRules {

    private final String rootPackage;
    private final String decisionPackage;

    /// Checks a service.
    ///
    /// @param rootPackage the service's root package
    /// @param noun the name of the decision's package, such as `intake` or `turn`
    protected ServiceArchitectureRules(String rootPackage, String noun) {
        super(rootPackage);
        this.rootPackage = rootPackage;
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
                .because("a decision is plain Java: no framework, no I/O, no adapter")
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
                .because("Avro types are the wire format, not the domain model")
                .check(production());
    }

    @Test
    void inboundDoesNotCallOutbound() {
        noClasses()
                .that()
                .resideInAPackage("..inbound..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..outbound..")
                .because("an adapter reaches another one only through the decision's interfaces")
                .allowEmptyShould(true)
                .check(production());
    }

    @Test
    void noLibraryPackageEnclosesTheService() {
        var enclosing =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(file -> file.matches(enclosingPackages()))
                        .importPackages("dev.parley");

        assertThat(enclosing)
                .extracting(JavaClass::getPackageName)
                .as("packages of libraries that enclose " + rootPackage)
                .isEmpty();
    }

    /// The files directly in a package that encloses the service: reading no other file keeps the
    /// scan of the class path short.
    private Pattern enclosingPackages() {
        var names = new StringJoiner("|", ".*/(", ")/[^/]+");
        for (var end = rootPackage.lastIndexOf('.');
                end > 0;
                end = rootPackage.lastIndexOf('.', end - 1)) {
            names.add(rootPackage.substring(0, end).replace('.', '/'));
        }
        return Pattern.compile(names.toString());
    }

    @Test
    void noFieldInjection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
                .because("a constructor lists what a class needs")
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
