package dev.parley.testing.contracts.egress;

import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SimulatedPlatform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Simulator scripts with faults in the API calls by which a service shows texts; rate limits are
/// off.
///
/// @param calls these calls, as method and path
/// @param textCall the one of them that carries a complete text
public record FaultScripts(SimulatedPlatform platform, List<String> calls, String textCall) {

    private static final PlatformScript UNLIMITED =
            PlatformScript.defaults().withoutRateLimits().seed(7);

    public FaultScripts {
        calls = List.copyOf(calls);
    }

    /// No call fails.
    PlatformScript noFaults() {
        return UNLIMITED;
    }

    /// Every fifth call fails, half of these after they took effect.
    PlatformScript frequentFaults() {
        return UNLIMITED
                .faults(frequentFaults(ScriptedFault::before))
                .faults(frequentFaults(ScriptedFault::after));
    }

    /// Calls with a text take effect but are never answered.
    PlatformScript lostAnswersToTexts() {
        return UNLIMITED.fault(ScriptedFault.after(FaultKind.HANG).matching(textCall).times(0));
    }

    private List<ScriptedFault> frequentFaults(Function<FaultKind, ScriptedFault> when) {
        var faults = new ArrayList<ScriptedFault>();
        for (var call : calls) {
            faults.add(when.apply(FaultKind.BAD_GATEWAY).matching(call).share(0.03));
            faults.add(when.apply(FaultKind.RESET).matching(call).share(0.03));
            faults.add(when.apply(FaultKind.END).matching(call).share(0.03));
            faults.add(when.apply(FaultKind.HANG).matching(call).share(0.01));
        }
        return faults;
    }
}
