package dev.parley.testing.soak.fault.model;

import dev.parley.simulator.client.ModelFailure;
import dev.parley.simulator.client.ModelScript;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.script.StruckFaults;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Calls of the model that fail.
///
/// @param name of the kind
/// @param failures the script of the failures
/// @param calls number of calls that fail
public record ModelCallFailure(
        String name,
        ModelScript failures,
        int calls,
        SimulatorClient simulator,
        StruckFaults struck)
        implements SoakFault {

    /// The model's name in the journal.
    public static final String PLATFORM = "openai";

    /// All kinds.
    public static List<SoakFault> all(SimulatorClient simulator, StruckFaults struck) {
        var none = ModelScript.defaults();
        return List.of(
                new ModelCallFailure(
                        "model-5xx",
                        none.fail(ModelFailure.INTERNAL_ERROR, 1).fail(ModelFailure.OVERLOADED, 1),
                        2,
                        simulator,
                        struck),
                new ModelCallFailure(
                        "model-429",
                        none.rateLimit(Duration.ofSeconds(1), 2),
                        2,
                        simulator,
                        struck),
                new ModelCallFailure(
                        "model-hang", none.fail(ModelFailure.HANG, 1), 1, simulator, struck),
                new ModelCallFailure(
                        "model-truncated",
                        none.fail(ModelFailure.CUT, 1).fail(ModelFailure.RESET, 1),
                        2,
                        simulator,
                        struck),
                new ModelCallFailure(
                        "model-empty", none.fail(ModelFailure.EMPTY, 1), 1, simulator, struck));
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        struck.await(
                PLATFORM, calls, () -> simulator.addFailures(failures), simulator::clearFailures);
        return calls + " calls";
    }
}
