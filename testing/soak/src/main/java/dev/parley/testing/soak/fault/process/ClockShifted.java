package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.ClockMark;
import dev.parley.failpoints.ClockShift;
import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// An instance of conversation-service whose wall clock runs ten minutes ahead or behind for a
/// while, and is right again.
///
/// @param orders where the instances find their orders
public record ClockShifted(FailPointOrders orders) implements SoakFault {

    private static final Duration OFFSET = Duration.ofMinutes(10);
    private static final Duration SHIFTED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration READY = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "clock-shift";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var instances = orders.system().instances(Stage.CONVERSATION_SERVICE);
        var instance = instances.get(random.nextInt(instances.size()));
        var isAhead = random.nextBoolean();
        instance.component().awaitReady(READY);
        var struck = new StruckInstance(instance, instance.component().pid());
        var shift = orders.controlOf(instance).shiftClock(isAhead ? OFFSET : OFFSET.negated());
        try (shift) {
            await(ClockMark.READ_BY_SERVICE, shift, struck);
            await(ClockMark.STAMPED_A_RECORD, shift, struck);
            LockSupport.parkNanos(SHIFTED.toNanos());
        }
        await(ClockMark.ENDED, shift, struck);
        return instance.component().name() + " 10 min " + (isAhead ? "ahead" : "behind");
    }

    /// Waits until the process has left a mark.
    ///
    /// @throws FaultNotFiredException when it does not in time, or has ended meanwhile
    private static void await(ClockMark mark, ClockShift shift, StruckInstance struck)
            throws FaultNotFiredException {
        var name = struck.instance().component().name();
        try {
            Eventually.await(name + " leaves the mark " + mark)
                    .atMost(PATIENCE)
                    .until(() -> shift.has(mark) || struck.isGone());
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException(name + " did not leave the mark " + mark, e);
        }
        if (struck.isGone()) {
            throw new FaultNotFiredException(name + " was started again meanwhile");
        }
    }
}
