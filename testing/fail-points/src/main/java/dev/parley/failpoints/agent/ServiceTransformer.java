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

/// Transformer that applies edits to the classes that they name, and leaves all others alone.
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
        var found = edits.get(className);
        return found == null ? null : edited(loader, classFile, found);
    }

    private static byte[] edited(
            @Nullable ClassLoader loader, byte[] classFile, List<MethodEdit> edits) {
        var hierarchy =
                loader == null
                        ? ClassHierarchyResolver.defaultResolver()
                        : ClassHierarchyResolver.ofResourceParsing(loader)
                                .orElse(ClassHierarchyResolver.defaultResolver())
                                .cached();
        var format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        var changed = classFile;
        for (var edit : edits) {
            var model = format.parse(changed);
            if (model.methods().stream().noneMatch(method -> matches(edit, method))) {
                throw new IllegalStateException(
                        edit.className() + " has no method " + edit.methodName());
            }
            changed =
                    format.transformClass(
                            model,
                            ClassTransform.transformingMethods(
                                    method -> matches(edit, method), edit.change()));
        }
        return changed;
    }

    private static boolean matches(MethodEdit edit, MethodModel method) {
        return method.methodName().equalsString(edit.methodName())
                && method.code().isPresent()
                && (edit.parameters() == MethodEdit.ANY
                        || edit.parameters() == method.methodTypeSymbol().parameterCount());
    }
}
