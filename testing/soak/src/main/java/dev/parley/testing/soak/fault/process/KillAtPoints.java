package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.Action;
import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// `kill -9` of instances of one stage at its fail points, so many at a time that each point comes
/// up in the run. The next one does not wait until the last one has started again.
public final class KillAtPoints implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(30);

    private final Stage stage;
    private final FailPointOrders orders;
    private final DisruptionLog disruptions;
    private final List<PointTarget> waiting;
    private final int atOnce;

    /// @param stage whose instances are killed
    /// @param orders places the orders
    /// @param disruptions notes each kill of inference-service
    /// @param times how often the kind happens in the run
    /// @param seed decides the order of the points
    public KillAtPoints(
            Stage stage, FailPointOrders orders, DisruptionLog disruptions, int times, long seed) {
        this.stage = stage;
        this.orders = orders;
        this.disruptions = disruptions;
        this.waiting = new ArrayList<>(PointTarget.of(stage));
        Collections.shuffle(waiting, new Random(seed));
        this.atOnce = Math.ceilDiv(waiting.size(), times);
    }

    @Override
    public String name() {
        return "kill-at-points-" + stage.module();
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var struck = new ArrayList<String>();
        for (var count = 0; count < atOnce; count++) {
            var target = waiting.getFirst();
            kill(target);
            Collections.rotate(waiting, -1);
            struck.add(target.point().key());
        }
        return String.join(", ", struck);
    }

    private void kill(PointTarget target) throws FaultNotFiredException {
        Eventually.await("an instance of " + stage.module() + " is ready")
                .atMost(RESTART)
                .until(() ->
                        orders.system().instances(stage).stream()
                                .anyMatch(instance -> instance.component().isReady()));
        var taken = orders.await(target, Action.KILL);
        if (stage == Stage.INFERENCE_SERVICE) {
            disruptions.note();
        }
        for (var killed : taken) {
            Eventually.await(killed.instance().component() + " has ended")
                    .atMost(END)
                    .until(killed::isGone);
        }
    }
}
