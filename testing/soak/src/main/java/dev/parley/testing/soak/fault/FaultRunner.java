package dev.parley.testing.soak.fault;

import dev.parley.testing.soak.fault.FaultSchedule.PlannedFault;
import dev.parley.testing.soak.fault.FaultSchedule.Round;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The execution of a schedule: the faults of a lane one at a time, the lanes beside each other.
public final class FaultRunner {

    private static final int ATTEMPTS = 3;

    private final List<FaultLane> lanes;
    private final FaultTally tally;
    private final Consumer<String> progress;
    private final Duration pause;
    private final long deadline;

    /// @param lanes all kinds of the run
    /// @param limit time after which no fault begins any more
    /// @param pause time between two attempts at a fault
    /// @param progress receives a line for each fault
    public FaultRunner(
            List<FaultLane> lanes,
            FaultTally tally,
            Duration limit,
            Duration pause,
            Consumer<String> progress) {
        this.lanes = List.copyOf(lanes);
        this.tally = tally;
        this.pause = pause;
        this.progress = progress;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /// Lets the kinds that happened too seldom happen again, until none did or the limit is
    /// reached.
    public void makeUp(Random random) {
        while (!tally.missing().isEmpty() && !isOver()) {
            var faults =
                    tally.missing().stream()
                            .map(kind -> new PlannedFault(kind, random.nextLong()))
                            .toList();
            progress.accept("once more: " + tally.missing());
            run(new Round(faults), Duration.ZERO);
        }
    }

    /// Lets every fault of a round happen; the round takes the given time or longer.
    public void run(Round round, Duration atLeast) {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var lane : lanes) {
                threads.execute(() -> run(lane, round));
            }
        }
        while (System.nanoTime() - start < atLeast.toNanos() && !isOver()) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private void run(FaultLane lane, Round round) {
        var kinds =
                lane.kinds().stream()
                        .collect(Collectors.toMap(SoakFault::name, Function.identity()));
        for (var planned : round.faults()) {
            var fault = kinds.get(planned.kind());
            if (fault != null) {
                fire(fault, new Random(planned.seed()));
            }
        }
    }

    private void fire(SoakFault fault, Random random) {
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
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() > deadline;
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
