package dev.parley.quickstart.plan;

import java.util.Set;

/// Which parts of the system are wanted; somebody may run one in a debugger instead.
///
/// @param only the wanted ones, or none of them named for all
/// @param without those that are not wanted
public record Choice(Set<String> only, Set<String> without) {

    /// Copies the sets.
    public Choice {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    /// All parts.
    public static Choice everything() {
        return new Choice(Set.of(), Set.of());
    }

    /// Whether a part is wanted.
    ///
    /// @param part its name
    public boolean has(String part) {
        return (only.isEmpty() || only.contains(part)) && !without.contains(part);
    }
}
