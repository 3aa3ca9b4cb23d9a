package dev.parley.cli.supervision;

import dev.parley.local.process.ProcessSpec;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A part of the system that is to be kept running.
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

    /// Copies the set.
    public SupervisedComponent {
        dependencies = Set.copyOf(dependencies);
    }

    /// A part with nothing left to do once its process serves.
    ///
    /// @param name what people call it
    /// @param dependencies the names of those that must be ready first
    /// @param specSupplier makes it ready to be started
    public SupervisedComponent(
            String name, Set<String> dependencies, Supplier<ProcessSpec> specSupplier) {
        this(name, dependencies, specSupplier, () -> {});
    }

    /// The same part, which needs only those of its needs that are there at all.
    ///
    /// @param isThere whether a part of that name is there
    public SupervisedComponent retainingDependencies(Predicate<String> isThere) {
        var left = dependencies.stream().filter(isThere).collect(Collectors.toUnmodifiableSet());
        return new SupervisedComponent(name, left, specSupplier, onReady);
    }
}
