package dev.parley.testing.soak.fault;

import java.util.List;

/// Kinds of faults that come one at a time; lanes run beside each other.
///
/// @param name such as `servers`
/// @param kinds the kinds
public record FaultLane(String name, List<SoakFault> kinds) {

    public FaultLane {
        kinds = List.copyOf(kinds);
    }
}
