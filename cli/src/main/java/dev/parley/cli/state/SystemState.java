package dev.parley.cli.state;

import dev.parley.cli.supervision.ComponentStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The persisted state of the whole system.
///
/// @param supervisor the process that keeps it running
/// @param portBase the first of its ports
/// @param real the secrets' names of the external systems that are not simulated
/// @param components its parts, in the order of the plan
public record SystemState(
        ProcessIdentity supervisor,
        int portBase,
        Set<String> real,
        List<ComponentState> components) {

    public SystemState {
        real = Set.copyOf(real);
        components = List.copyOf(components);
    }

    /// Whether every component serves.
    public boolean allReady() {
        return components.stream().allMatch(component -> component.phase() == ComponentPhase.READY);
    }

    /// The same system after a change of one component, which may be new to it or gone from it.
    ///
    /// @param name the component
    /// @param condition how it is now
    public SystemState after(String name, ComponentStatus condition) {
        var isNew = components.stream().noneMatch(one -> one.name().equals(name));
        var all = new ArrayList<>(components);
        if (isNew) {
            all.add(ComponentState.waiting(name));
        }
        all.replaceAll(one -> one.name().equals(name) ? one.after(condition) : one);
        return new SystemState(supervisor, portBase, real, all);
    }

    /// The same system without the components whose names are not accepted.
    ///
    /// @param isWanted accepts a name
    public SystemState retain(Predicate<String> isWanted) {
        return new SystemState(
                supervisor,
                portBase,
                real,
                components.stream().filter(one -> isWanted.test(one.name())).toList());
    }
}
