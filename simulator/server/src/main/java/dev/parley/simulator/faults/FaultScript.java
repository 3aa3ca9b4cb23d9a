package dev.parley.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The faults scripted for one platform; the first pending one that matches a request strikes it.
public final class FaultScript {

    private final List<Pending> pending = new ArrayList<>();
    private final Random random;
    private long injected;

    private static final class Pending {
        private final Fault fault;
        private int left;

        private Pending(Fault fault) {
            this.fault = fault;
            this.left = fault.times() == 0 ? Integer.MAX_VALUE : fault.times();
        }
    }

    /// @param faults in the order in which they are tried
    /// @param seed makes the shares repeatable
    public FaultScript(List<Fault> faults, long seed) {
        faults.forEach(fault -> pending.add(new Pending(fault)));
        this.random = new Random(seed);
    }

    /// A script without faults.
    public static FaultScript none() {
        return new FaultScript(List.of(), 0);
    }

    /// Adds faults behind those that are pending.
    public synchronized void add(List<Fault> faults) {
        faults.forEach(fault -> pending.add(new Pending(fault)));
    }

    /// Forgets the pending faults; the count of injected ones stays.
    public synchronized void clear() {
        pending.clear();
    }

    /// The fault that strikes a request at this moment.
    public synchronized Optional<Fault> next(Fault.When when, String method, String path) {
        for (Pending each : pending) {
            if (each.fault.when() == when
                    && each.fault.matches(method, path)
                    && (each.fault.share() >= 1 || random.nextDouble() < each.fault.share())) {
                each.left--;
                pending.removeIf(one -> one.left == 0);
                injected++;
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }

    /// The number of injected faults so far.
    public synchronized long injected() {
        return injected;
    }
}
