package dev.parley.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

/// The rules that every module keeps; a module runs them by one test class that extends this one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class ArchitectureRules {

    private final JavaClasses production;

    /// @param rootPackage the package whose production classes are held to the rules
    protected ArchitectureRules(String rootPackage) {
        this(rootPackage, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    /// @param rootPackage the package whose classes are held to the rules
    /// @param which of them; a module without production code names its tests
    protected ArchitectureRules(String rootPackage, ImportOption which) {
        this.production =
                new ClassFileImporter()
                        .withImportOption(which)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages(rootPackage);
    }

    /// The production classes under the rules, for further rules of a kind of module.
    protected final JavaClasses production() {
        return production;
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that(areHandWritten())
                .should(ResideInNullMarkedPackage.INSTANCE)
                .because("null is a compile question: @NullMarked in package-info")
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
                .because("two Jacksons meet on the class path; ours is tools.jackson")
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

    /// Classes that a person wrote: what a generator leaves is marked or lives in `…generated…`.
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
