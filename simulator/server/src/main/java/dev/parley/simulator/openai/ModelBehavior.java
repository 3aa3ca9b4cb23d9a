package dev.parley.simulator.openai;

import java.util.List;

/// The scripted behavior of the fake model.
///
/// @param delayMillis delay of an answer
/// @param slowShare share of the answers that take longer, 0 to 1
/// @param slowDelayMillis delay of these
/// @param streamMillis time over which the words of a streamed answer are spread after the delay
/// @param script faults of the next calls, one after the other
/// @param seed makes the slow answers repeatable
public record ModelBehavior(
        long delayMillis,
        double slowShare,
        long slowDelayMillis,
        long streamMillis,
        List<ModelFault> script,
        boolean refuseToken,
        long seed) {

    public ModelBehavior {
        if (delayMillis < 0 || slowDelayMillis < 0 || streamMillis < 0) {
            throw new IllegalArgumentException("a delay must not be negative");
        }
        if (slowShare < 0 || slowShare > 1) {
            throw new IllegalArgumentException(
                    "slowShare must be in [0, 1], but was: " + slowShare);
        }
        script = List.copyOf(script);
    }

    /// A model that answers immediately and never fails.
    public static ModelBehavior immediate() {
        return new ModelBehavior(0, 0, 0, 0, List.of(), false, 0);
    }
}
