package dev.parley.quickstart.state;

import dev.parley.quickstart.supervision.Condition;

import java.util.List;
import java.util.Set;

/// What is written down about the whole system.
///
/// @param supervisor the process that keeps it running
/// @param portBase the first of its ports
/// @param real the secrets' names of the neighbours that are not simulated
/// @param components its parts, in the order of the plan
public record SystemState(
        RecordedProcess supervisor,
        int portBase,
        Set<String> real,
        List<ComponentState> components) {

    /// Copies the collections.
    public SystemState {
        real = Set.copyOf(real);
        components = List.copyOf(components);
    }

    /// Whether every component serves.
    public boolean allReady() {
        return components.stream().allMatch(component -> component.phase() == Phase.READY);
    }

    /// The same system after a change of one component.
    ///
    /// @param name the component
    /// @param condition how it is now
    public SystemState after(String name, Condition condition) {
        return new SystemState(
                supervisor,
                portBase,
                real,
                components.stream()
                        .map(one -> one.name().equals(name) ? one.after(condition) : one)
                        .toList());
    }
}
