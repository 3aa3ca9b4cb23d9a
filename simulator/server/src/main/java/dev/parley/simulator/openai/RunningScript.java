package dev.parley.simulator.openai;

import java.util.Optional;
import java.util.Random;

/// The behavior in force, with the position in its script.
final class RunningScript {

    private final ModelBehavior settings;
    private final Random random;
    private int next;
    private int struck;

    RunningScript(ModelBehavior settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    ModelBehavior settings() {
        return settings;
    }

    /// The fault of the current call, unless the script has ended.
    synchronized Optional<ModelFault> nextFault() {
        if (next >= settings.script().size()) {
            return Optional.empty();
        }
        ModelFault fault = settings.script().get(next);
        if (++struck >= fault.times()) {
            next++;
            struck = 0;
        }
        return Optional.of(fault);
    }

    /// The delay of the current call.
    synchronized long delayMillis() {
        return settings.slowShare() > 0 && random.nextDouble() < settings.slowShare()
                ? settings.slowDelayMillis()
                : settings.delayMillis();
    }
}
