package dev.parley.simulator.openai;

import java.util.List;

/// How the fake model behaves.
///
/// @param delayMillis how long an answer takes
/// @param slowShare which part of the answers takes longer, 0 to 1
/// @param slowDelayMillis how long those take
/// @param streamMillis over how long a streamed answer's words are spread after that
/// @param script what goes wrong, one call after the other, before calls go right again
/// @param seed makes the slow ones repeatable
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

    /// A model that answers at once and always.
    public static ModelBehavior immediate() {
        return new ModelBehavior(0, 0, 0, 0, List.of(), false, 0);
    }
}
