package dev.parley.simulation.egress.platform;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.FaultPlan;
import dev.parley.simulation.schedule.Scheduler;
import dev.parley.support.egress.delivery.SendFence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Way from an instance to a platform: a step ends before and after each request, and the fence is
/// passed in the same step as the request takes effect.
///
/// A process that is stopped between its fence and its socket is not simulated: nothing but the
/// platform's own deduplication helps then (ADR 16).
public final class PlatformLine {

    private static final List<Fault> FAULTS =
            List.of(
                    Fault.ANSWER_LOST,
                    Fault.ANSWER_LOST,
                    Fault.SERVER_ERROR,
                    Fault.UNREACHABLE,
                    Fault.RATE_LIMITED);
    private static final int MAX_LIMIT_MILLIS = 200_000;

    private final Scheduler scheduler;
    private final SendFence fence;
    private final FaultPlan faults;
    private final RandomGenerator random;

    public PlatformLine(
            Scheduler scheduler, SendFence fence, FaultPlan faults, RandomGenerator random) {
        this.scheduler = scheduler;
        this.fence = fence;
        this.faults = faults;
        this.random = random;
    }

    /// @param request answers with the fault that the seed chose, if any
    <T> T call(String name, Function<@Nullable Fault, T> request) throws InterruptedException {
        scheduler.pause();
        var _ = fence.await();
        var answer = request.apply(faults.chooseOften(FAULTS));
        scheduler.note(() -> "%s: %s".formatted(name, answer));
        scheduler.pause();
        return answer;
    }

    /// Chooses the pause that a 429 asks for.
    Duration limit() {
        return Duration.ofMillis(1 + random.nextInt(MAX_LIMIT_MILLIS));
    }
}
