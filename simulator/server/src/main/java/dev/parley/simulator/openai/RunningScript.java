package dev.parley.simulator.openai;

import java.util.Optional;
import java.util.Random;

/// The model's settings in force, and how far their script has run.
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

    /// What goes wrong with this call, if the script is not at its end.
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

    /// How long this call takes.
    synchronized long delayMillis() {
        return settings.slowShare() > 0 && random.nextDouble() < settings.slowShare()
                ? settings.slowDelayMillis()
                : settings.delayMillis();
    }
}
