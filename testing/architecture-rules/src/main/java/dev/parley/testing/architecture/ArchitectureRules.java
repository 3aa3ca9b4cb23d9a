package dev.parley.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Clock;
import java.time.Instant;

/// The architecture rules of every module; a module runs them with one test class that extends this
/// one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // imports the classes once
public abstract class ArchitectureRules {

    private final JavaClasses production;

    /// Checks the production classes of a package and its sub-packages.
    ///
    /// @param rootPackage the module's root package
    protected ArchitectureRules(String rootPackage) {
        this(rootPackage, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    /// Checks a selection of the classes of a package and its sub-packages.
    ///
    /// @param rootPackage the module's root package
    /// @param which the selection; a module without production code selects its tests
    protected ArchitectureRules(String rootPackage, ImportOption which) {
        this.production =
                new ClassFileImporter()
                        .withImportOption(which)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages(rootPackage);
    }

    /// The classes under the rules, for the additional rules of a kind of module.
    protected final JavaClasses production() {
        return production;
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that(areHandWritten())
                .should(ResideInNullMarkedPackage.INSTANCE)
                .because("the compiler checks for null only in @NullMarked packages")
                .check(production);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(EachPackage.INSTANCE)
                .should()
                .beFreeOfCycles()
                .because("a package can be understood only with everything in its cycle")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void testLibrariesStayInTestingModules() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.parley.testing..")
                .and(DescribedPredicate.describe("are not tests", ArchitectureRules::isProduction))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.junit..",
                        "org.assertj..",
                        "org.awaitility..",
                        "org.mockito..",
                        "com.tngtech.archunit..")
                .because("test machinery never reaches a production class path")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..config..")
                .and(areHandWritten())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("time is an argument: take a Clock")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void onlyJackson3() {
        noClasses()
                .that(areHandWritten())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("both Jackson 2 and 3 are on the class path; our code uses tools.jackson")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void noTechnicalSuffixes() {
        noClasses()
                .that(areHandWritten())
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void sourcesAreFormatted() {
        SourceFormat.assertFormatted();
    }

    private static boolean isProduction(JavaClass type) {
        return type.getSource()
                .map(source -> !source.getUri().toString().contains("/test-classes/"))
                .orElse(true);
    }

    /// Hand-written classes: generated ones carry Avro's marker or live in a package `…generated…`.
    protected static DescribedPredicate<JavaClass> areHandWritten() {
        return DescribedPredicate.describe(
                "are written by hand",
                type ->
                        !type.getPackageName().contains(".generated")
                                && !type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated")
                                && type.getEnclosingClass()
                                        .map(outer ->
                                                !outer.isAnnotatedWith(
                                                        "org.apache.avro.specific.AvroGenerated"))
                                        .orElse(true)
                                && !type.isAnnotatedWith(NullMarked.class));
    }
}
