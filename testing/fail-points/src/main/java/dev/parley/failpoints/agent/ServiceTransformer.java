package dev.parley.failpoints.agent;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;

/// Transformer that applies edits to the classes that they name and lets the project's classes read
/// a clock that can be shifted; it leaves all others alone.
///
/// A JVM swallows what a transformer throws; a service whose edits are missing would pass every
/// judge, so the process ends instead.
final class ServiceTransformer implements ClassFileTransformer {

    private static final int EDIT_FAILED = 70;

    private final Map<String, List<MethodEdit>> edits;

    ServiceTransformer(List<MethodEdit> edits) {
        this.edits = edits.stream().collect(groupingBy(edit -> edit.className().replace('.', '/')));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        try {
            return className == null ? null : edited(loader, className, classFile);
        } catch (Throwable e) {
            System.err.println("fail points: cannot edit " + className + ", ending: " + e);
            Runtime.getRuntime().halt(EDIT_FAILED);
            return null;
        }
    }

    /// Applies the edits of a class.
    ///
    /// @param className its name with slashes
    /// @return null if it has none
    /// @throws IllegalStateException if an edit finds no method
    byte @Nullable [] edited(@Nullable ClassLoader loader, String className, byte[] classFile) {
        var found = edits.getOrDefault(className, List.of());
        var readsClock =
                ClockEdits.concern(className)
                        && ClockEdits.concern(ClassFile.of().parse(classFile));
        if (found.isEmpty() && !readsClock) {
            return null;
        }
        var format = format(loader);
        var changed = classFile;
        for (var edit : found) {
            changed = edited(format, changed, edit);
        }
        return readsClock
                ? format.transformClass(format.parse(changed), ClockEdits.change())
                : changed;
    }

    private static ClassFile format(@Nullable ClassLoader loader) {
        var hierarchy =
                loader == null
                        ? ClassHierarchyResolver.defaultResolver()
                        : ClassHierarchyResolver.ofResourceParsing(loader)
                                .orElse(ClassHierarchyResolver.defaultResolver())
                                .cached();
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    private static byte[] edited(ClassFile format, byte[] classFile, MethodEdit edit) {
        var model = format.parse(classFile);
        if (model.methods().stream().noneMatch(method -> matches(edit, method))) {
            throw new IllegalStateException(
                    edit.className() + " has no method " + edit.methodName());
        }
        return format.transformClass(
                model,
                ClassTransform.transformingMethods(method -> matches(edit, method), edit.change()));
    }

    private static boolean matches(MethodEdit edit, MethodModel method) {
        return method.methodName().equalsString(edit.methodName())
                && method.code().isPresent()
                && (edit.parameters() == MethodEdit.ANY
                        || edit.parameters() == method.methodTypeSymbol().parameterCount());
    }
}
