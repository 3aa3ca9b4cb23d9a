package dev.parley.failpoints.agent;

import dev.parley.failpoints.ClockMark;
import dev.parley.failpoints.ClockShift;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Orders to shift the clock of this process, which a thread of its own follows: the clock is read
/// far too often to look for an order each time.
final class ClockOrders {

    private static final long INTERVAL_NANOS = 50_000_000;
    private static final int ORDER_UNREADABLE = 71;

    private final Path control;
    private Optional<ClockShift> followed = Optional.empty();

    private ClockOrders(Path control) {
        this.control = control;
    }

    /// Follows the orders in a directory as long as the process lives.
    static void follow(Path control) {
        Thread.ofPlatform().name("clock-orders").daemon().start(new ClockOrders(control)::run);
    }

    private void run() {
        try {
            while (true) {
                look();
                LockSupport.parkNanos(INTERVAL_NANOS);
            }
        } catch (Throwable e) {
            System.err.println("fail points: cannot follow the orders of the clock, ending: " + e);
            Runtime.getRuntime().halt(ORDER_UNREADABLE);
        }
    }

    private void look() {
        var ordered = ClockShift.ordered(control);
        if (ordered.equals(followed)) {
            return;
        }
        WallClock.shiftBy(ordered.orElse(null));
        System.err.println(
                "clock: " + ordered.map(shift -> shift.offset().toString()).orElse("right again"));
        followed.ifPresent(shift -> shift.leave(ClockMark.ENDED));
        followed = ordered;
    }
}
