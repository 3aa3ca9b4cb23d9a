package dev.parley.testing.soak;

import dev.parley.testing.soak.fault.FaultLane;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.duplicate.RepeatedRecords;
import dev.parley.testing.soak.fault.model.ModelCallFailure;
import dev.parley.testing.soak.fault.platform.GatewaySessionLost;
import dev.parley.testing.soak.fault.platform.PlatformFault;
import dev.parley.testing.soak.fault.poison.PoisonFault;
import dev.parley.testing.soak.fault.poison.PoisonTally;
import dev.parley.testing.soak.fault.script.StruckFaults;
import dev.parley.testing.soak.system.SoakSystem;

import java.util.List;
import java.util.stream.Stream;

/// The faults that come from the simulator's scripts and by the topics, with what the judges have
/// to know of them.
final class InjectedFaults {

    private final PoisonTally poison = new PoisonTally();
    private final StruckFaults struck;
    private final List<FaultLane> lanes;

    InjectedFaults(SoakSystem system) {
        var simulator = system.simulator();
        this.struck = new StruckFaults(simulator);
        this.lanes =
                List.of(
                        new FaultLane(
                                "platforms",
                                with(
                                        PlatformFault.all(simulator, struck),
                                        new GatewaySessionLost(simulator))),
                        new FaultLane("model", ModelCallFailure.all(simulator, struck)),
                        new FaultLane(
                                "topics",
                                with(
                                        PoisonFault.all(system, poison),
                                        new RepeatedRecords(system))));
    }

    private static List<SoakFault> with(List<SoakFault> kinds, SoakFault another) {
        return Stream.concat(kinds.stream(), Stream.of(another)).toList();
    }

    /// All kinds, in lanes.
    List<FaultLane> lanes() {
        return lanes;
    }

    /// The number of dead letters that injected poison has to lead to.
    long poison() {
        return poison.pills();
    }

    /// The number of model calls that a script let fail.
    long failedModelCalls() {
        return struck.count(ModelCallFailure.PLATFORM);
    }
}
