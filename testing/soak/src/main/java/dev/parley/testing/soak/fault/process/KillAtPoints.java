package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.Action;
import dev.parley.local.application.Stage;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// `kill -9` of an instance at fail points, so many at a time that each point of each stage comes
/// up in the run.
public final class KillAtPoints implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(3);

    private final FailPointOrders orders;
    private final DisruptionLog disruptions;
    private final List<PointTarget> waiting;
    private final int atOnce;

    /// @param orders places the orders
    /// @param disruptions notes each kill of inference-service
    /// @param times how often the kind happens in the run
    /// @param seed decides the order of the points
    public KillAtPoints(FailPointOrders orders, DisruptionLog disruptions, int times, long seed) {
        this.orders = orders;
        this.disruptions = disruptions;
        this.waiting = new ArrayList<>(PointTarget.all());
        Collections.shuffle(waiting, new Random(seed));
        this.atOnce = Math.ceilDiv(waiting.size(), times);
    }

    @Override
    public String name() {
        return "kill-at-fail-points";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var struck = new ArrayList<String>();
        for (var count = 0; count < atOnce; count++) {
            var target = waiting.getFirst();
            kill(target);
            Collections.rotate(waiting, -1);
            struck.add(target.toString());
        }
        return String.join(", ", struck);
    }

    private void kill(PointTarget target) throws FaultNotFiredException {
        for (var instance : orders.system().instances(target.stage())) {
            instance.component().awaitReady(RESTART);
        }
        var taken = orders.await(target, Action.KILL);
        if (target.stage() == Stage.INFERENCE_SERVICE) {
            disruptions.note();
        }
        for (var instance : taken) {
            instance.component().awaitReady(RESTART);
        }
    }
}
