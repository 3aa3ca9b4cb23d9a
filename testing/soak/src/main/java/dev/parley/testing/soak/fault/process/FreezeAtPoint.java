package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.Action;
import dev.parley.failpoints.FailPoint;
import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.FrozenProcess;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// `SIGSTOP` of an instance at a fail point until the other instance has its partitions, then
/// `SIGCONT`: it goes on as a zombie.
///
/// @param orders places the orders
/// @param disruptions notes each freeze of inference-service
public record FreezeAtPoint(FailPointOrders orders, DisruptionLog disruptions)
        implements SoakFault {

    private static final Set<Stage> STAGES =
            EnumSet.of(
                    Stage.CONVERSATION_SERVICE,
                    Stage.INFERENCE_SERVICE,
                    Stage.EGRESS_DISCORD,
                    Stage.EGRESS_TELEGRAM);

    /// Longer than the session timeout of 6 s, shorter than the lock timeout of Postgres.
    private static final Duration FROZEN = Duration.ofSeconds(9);

    private static final Duration READY = Duration.ofMinutes(3);

    /// Another fault may end the process first.
    private static final Duration STOPPED = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "freeze-at-fail-point";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var targets = targets();
        var target = targets.get(random.nextInt(targets.size()));
        for (var instance : orders.system().instances(target.stage())) {
            instance.component().awaitReady(READY);
        }
        var frozen = orders.await(target, Action.STOP);
        for (var instance : frozen) {
            note(target);
            thawLater(instance);
            note(target);
        }
        return target.toString();
    }

    private static List<PointTarget> targets() {
        return PointTarget.all().stream()
                .filter(target -> STAGES.contains(target.stage()))
                .filter(target -> target.point().mayFreeze())
                .filter(target -> target.point() != FailPoint.TELEGRAM_RATE_LIMITED)
                .toList();
    }

    private void note(PointTarget target) {
        if (target.stage() == Stage.INFERENCE_SERVICE) {
            disruptions.note();
        }
    }

    private static void thawLater(StruckInstance struck) throws FaultNotFiredException {
        var component = struck.instance().component();
        var pid = struck.pid();
        try (var _ = new FrozenProcess(pid)) {
            Eventually.await(component + " stands still")
                    .atMost(STOPPED)
                    .until(() -> ProcessState.isStopped(pid));
            LockSupport.parkNanos(FROZEN.toNanos());
            if (!ProcessState.isStopped(pid)) {
                throw new FaultNotFiredException(component + " did not stand still");
            }
        }
    }
}
