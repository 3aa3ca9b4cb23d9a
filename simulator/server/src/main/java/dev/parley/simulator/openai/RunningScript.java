package dev.parley.simulator.openai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The behavior in force, with the position in its script.
final class RunningScript {

    private final ModelBehavior settings;
    private final Deque<ModelFault> faults;
    private final Random random;
    private int struck;

    RunningScript(ModelBehavior settings) {
        this.settings = settings;
        this.faults = new ArrayDeque<>(settings.script());
        this.random = new Random(settings.seed());
    }

    ModelBehavior settings() {
        return settings;
    }

    /// Adds faults behind those that are pending.
    synchronized void add(List<ModelFault> more) {
        faults.addAll(more);
    }

    /// Forgets the pending faults.
    synchronized void clearFaults() {
        faults.clear();
        struck = 0;
    }

    /// The fault of the current call, unless the script has ended.
    synchronized Optional<ModelFault> nextFault() {
        ModelFault fault = faults.peek();
        if (fault == null) {
            return Optional.empty();
        }
        if (++struck >= fault.times()) {
            faults.remove();
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
