package dev.parley.simulation.fault;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Faults of one seed: a limited number, at steps that the seed chooses, so that the end is
/// reached.
public final class FaultPlan {

    private static final int MAX_FAULTS = 17;
    private static final int MAX_PERMILLE = 150;

    private final RandomGenerator random;
    private final Map<Fault, Integer> fired = new EnumMap<>(Fault.class);
    private final int permille;
    private int left;

    /// @param random the seed's source of choices
    public FaultPlan(RandomGenerator random) {
        this.random = random;
        this.left = random.nextInt(MAX_FAULTS);
        this.permille = 5 + random.nextInt(MAX_PERMILLE);
    }

    /// Chooses whether one of some faults fires here; null: none.
    public @Nullable Fault choose(List<Fault> possible) {
        return choose(possible, permille);
    }

    /// Like [#choose], but four times as likely.
    public @Nullable Fault chooseOften(List<Fault> possible) {
        return choose(possible, 4 * permille);
    }

    private @Nullable Fault choose(List<Fault> possible, int likelihood) {
        if (left == 0 || random.nextInt(1_000) >= likelihood) {
            return null;
        }
        left--;
        var fault = possible.get(random.nextInt(possible.size()));
        fired.merge(fault, 1, Integer::sum);
        return fault;
    }

    /// Returns whether a fault has fired.
    public boolean hasFired(Fault fault) {
        return fired.containsKey(fault);
    }

    /// Number of times that each fault fired.
    public Map<Fault, Integer> fired() {
        return Map.copyOf(fired);
    }
}
