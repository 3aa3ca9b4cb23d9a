package dev.parley.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

/// The condition that a class's package carries `@NullMarked`.
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

    static final ResideInNullMarkedPackage INSTANCE = new ResideInNullMarkedPackage();

    private ResideInNullMarkedPackage() {
        super("reside in a @NullMarked package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
        events.add(
                new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no @NullMarked package-info"));
    }
}
