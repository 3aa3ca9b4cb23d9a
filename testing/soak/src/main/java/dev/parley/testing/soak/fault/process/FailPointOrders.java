package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.Action;
import dev.parley.failpoints.FailPoint;
import dev.parley.failpoints.FailPointControl;
import dev.parley.failpoints.FailPointOrder;
import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.system.ServiceInstance;
import dev.parley.testing.soak.system.SoakSystem;

import org.awaitility.core.ConditionTimeoutException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders to the instances of a stage, of which the first that passes the point takes one.
///
/// @param system the system under test
/// @param controls the directory of each instance's orders, below it by the instance's name
public record FailPointOrders(SoakSystem system, Path controls) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Waits until an instance has taken an order; it may have been started again since the order
    /// was placed.
    ///
    /// @return the processes that took one, one or more
    /// @throws FaultNotFiredException when none passes the point in time
    List<StruckInstance> await(PointTarget target, Action action) throws FaultNotFiredException {
        Map<ServiceInstance, FailPointOrder> orders = new HashMap<>();
        for (var instance : system.instances(target.stage())) {
            orders.put(instance, controlOf(instance).place(target.point(), action));
        }
        lead(target.point());
        try {
            Eventually.await(target + " is passed")
                    .atMost(PATIENCE)
                    .until(() -> orders.values().stream().anyMatch(FailPointOrder::isTaken));
        } catch (ConditionTimeoutException e) {
            orders.values().forEach(FailPointOrder::cancel);
            throw new FaultNotFiredException("nobody passed " + target, e);
        }
        return orders.entrySet().stream()
                .filter(order -> !order.getValue().cancel())
                .map(order -> new StruckInstance(order.getKey(), order.getValue().takenBy()))
                .toList();
    }

    /// The control of an instance's process, and of each that follows it.
    FailPointControl controlOf(ServiceInstance instance) {
        return new FailPointControl(controls.resolve(instance.component().name()));
    }

    /// Leads traffic to a point that only a fault leads to.
    private void lead(FailPoint point) {
        switch (point) {
            case DISCORD_BEFORE_RETRY ->
                    fail(
                            SimulatedPlatform.DISCORD,
                            ScriptedFault.before(FaultKind.UNAVAILABLE)
                                    .matching("POST /channels/*/messages"));
            case TELEGRAM_RATE_LIMITED ->
                    fail(
                            SimulatedPlatform.TELEGRAM,
                            ScriptedFault.before(FaultKind.RATE_LIMITED)
                                    .matching("POST /editMessageText"));
            default -> {}
        }
    }

    private void fail(SimulatedPlatform platform, ScriptedFault fault) {
        system.simulator().addFaults(platform, List.of(fault.times(3)));
    }
}
