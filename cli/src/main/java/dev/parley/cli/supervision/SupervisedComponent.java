package dev.parley.cli.supervision;

import dev.parley.local.process.ProcessSpec;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A component of the system that a supervisor keeps running.
///
/// @param name what people call it
/// @param dependencies the names of those that must be ready before its first start, and stay until
///   its end
/// @param specSupplier makes it ready to be started, before every start
/// @param onReady what is to be done each time its process serves, before it counts as ready
public record SupervisedComponent(
        String name,
        Set<String> dependencies,
        Supplier<ProcessSpec> specSupplier,
        Runnable onReady) {

    public SupervisedComponent {
        dependencies = Set.copyOf(dependencies);
    }

    /// A component without work after its process is ready.
    ///
    /// @param name what people call it
    /// @param dependencies the names of those that must be ready first
    /// @param specSupplier makes it ready to be started
    public SupervisedComponent(
            String name, Set<String> dependencies, Supplier<ProcessSpec> specSupplier) {
        this(name, dependencies, specSupplier, () -> {});
    }

    /// The same component with only those dependencies that exist.
    ///
    /// @param isThere whether a part of that name is there
    public SupervisedComponent retainingDependencies(Predicate<String> isThere) {
        var left = dependencies.stream().filter(isThere).collect(Collectors.toUnmodifiableSet());
        return new SupervisedComponent(name, left, specSupplier, onReady);
    }
}
