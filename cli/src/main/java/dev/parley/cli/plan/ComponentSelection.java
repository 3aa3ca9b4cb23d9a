package dev.parley.cli.plan;

import java.util.Set;

/// The selected components of the system; a developer may run one in a debugger instead.
///
/// @param included the wanted ones, or none of them named for all
/// @param excluded those that are not wanted
public record ComponentSelection(Set<String> included, Set<String> excluded) {

    public ComponentSelection {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    /// All parts.
    public static ComponentSelection all() {
        return new ComponentSelection(Set.of(), Set.of());
    }

    /// Whether a part is wanted.
    ///
    /// @param part its name
    public boolean includes(String part) {
        return (included.isEmpty() || included.contains(part)) && !excluded.contains(part);
    }
}
