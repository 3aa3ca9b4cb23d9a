package dev.parley.testing.soak.fault;

import dev.parley.testing.soak.fault.FaultSchedule.PlannedFault;
import dev.parley.testing.soak.fault.FaultSchedule.Round;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The execution of a schedule: heavy faults one at a time, light ones beside them.
public final class FaultRunner {

    private static final int ATTEMPTS = 3;

    private final Map<String, SoakFault> kinds;
    private final FaultTally tally;
    private final Consumer<String> progress;
    private final long deadline;

    /// @param kinds all kinds of the run
    /// @param limit time after which no fault begins any more
    /// @param progress receives a line for each fault
    public FaultRunner(
            List<SoakFault> kinds, FaultTally tally, Duration limit, Consumer<String> progress) {
        this.kinds = kinds.stream().collect(Collectors.toMap(SoakFault::name, Function.identity()));
        this.tally = tally;
        this.progress = progress;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /// Lets every fault of a round happen; the round takes the given time or longer.
    public void run(Round round, Duration atLeast) {
        var start = System.nanoTime();
        var pause = atLeast.dividedBy(2L * Math.max(1, round.faults().size()));
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var weight : Weight.values()) {
                lanes.execute(() ->
                        round.faults().stream()
                                .filter(planned -> kind(planned).weight() == weight)
                                .forEach(planned -> {
                                    fire(planned);
                                    LockSupport.parkNanos(pause.toNanos());
                                }));
            }
        }
        while (System.nanoTime() - start < atLeast.toNanos() && !isOver()) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private void fire(PlannedFault planned) {
        var fault = kind(planned);
        var random = new Random(planned.seed());
        for (var attempt = 0; attempt < ATTEMPTS && !isOver(); attempt++) {
            var start = System.nanoTime();
            try {
                var struck = fault.fire(random);
                tally.fired(fault.name(), struck);
                progress.accept("%s: %s, %d s".formatted(fault.name(), struck, since(start)));
                return;
            } catch (FaultNotFiredException | RuntimeException e) {
                var reason = e.getMessage() == null ? e.toString() : e.getMessage();
                tally.failed(fault.name(), reason);
                progress.accept(
                        "%s did not happen: %s, %d s"
                                .formatted(fault.name(), reason, since(start)));
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() > deadline;
    }

    private SoakFault kind(PlannedFault planned) {
        var fault = kinds.get(planned.kind());
        if (fault == null) {
            throw new IllegalArgumentException("'" + planned.kind() + "' is not a kind");
        }
        return fault;
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
