package dev.parley.quickstart.supervision;

import dev.parley.localstack.process.Launch;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A part of the system that is to be kept running.
///
/// @param name what people call it
/// @param needs the names of those that must be ready before its first start, and stay until its
///   end
/// @param prepare makes it ready to be started, before every start
/// @param whenUp what is to be done each time its process serves, before it counts as ready
public record Component(String name, Set<String> needs, Supplier<Launch> prepare, Runnable whenUp) {

    /// Copies the set.
    public Component {
        needs = Set.copyOf(needs);
    }

    /// A part with nothing left to do once its process serves.
    ///
    /// @param name what people call it
    /// @param needs the names of those that must be ready first
    /// @param prepare makes it ready to be started
    public Component(String name, Set<String> needs, Supplier<Launch> prepare) {
        this(name, needs, prepare, () -> {});
    }

    /// The same part, which needs only those of its needs that are there at all.
    ///
    /// @param isThere whether a part of that name is there
    public Component needing(Predicate<String> isThere) {
        var left = needs.stream().filter(isThere).collect(Collectors.toUnmodifiableSet());
        return new Component(name, left, prepare, whenUp);
    }
}
