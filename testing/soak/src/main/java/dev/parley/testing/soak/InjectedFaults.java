package dev.parley.testing.soak;

import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.duplicate.RepeatedRecords;
import dev.parley.testing.soak.fault.model.ModelFault;
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
    private final List<SoakFault> kinds;

    InjectedFaults(SoakSystem system) {
        var simulator = system.simulator();
        this.struck = new StruckFaults(simulator);
        this.kinds =
                Stream.of(
                                PlatformFault.all(simulator, struck),
                                ModelFault.all(simulator, struck),
                                PoisonFault.all(system, poison),
                                List.<SoakFault>of(
                                        new RepeatedRecords(system),
                                        new GatewaySessionLost(simulator)))
                        .flatMap(List::stream)
                        .toList();
    }

    /// All kinds.
    List<SoakFault> kinds() {
        return kinds;
    }

    /// The number of dead letters that injected poison has to lead to.
    long poison() {
        return poison.pills();
    }

    /// The number of model calls that a script let fail.
    long failedModelCalls() {
        return struck.count(ModelFault.PLATFORM);
    }
}
