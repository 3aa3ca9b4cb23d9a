package dev.parley.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/// Slices that consist of one package each, without its sub-packages; generated code is left out.
final class EachPackage implements SliceAssignment {

    static final EachPackage INSTANCE = new EachPackage();

    private EachPackage() {}

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return ArchitectureRules.areHandWritten().test(type)
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
