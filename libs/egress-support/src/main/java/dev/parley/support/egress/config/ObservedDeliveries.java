package dev.parley.support.egress.config;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.service.health.RecentOutcomes;

import java.time.Duration;

/// Metrics that also tell health whether more deliveries are refused than carried out.
final class ObservedDeliveries implements DeliveryMetrics {

    private final DeliveryMetrics next;
    private final RecentOutcomes outcomes;

    ObservedDeliveries(DeliveryMetrics next, RecentOutcomes outcomes) {
        this.next = next;
        this.outcomes = outcomes;
    }

    @Override
    public void completed(Action errand, DeliveryOutcome outcome, Duration took) {
        next.completed(errand, outcome, took);
        switch (outcome) {
            case DeliveryOutcome.Delivered _ -> outcomes.succeeded();
            case DeliveryOutcome.Failed(var error, _, _) -> outcomes.failed(error.reason());
            case DeliveryOutcome.Expired _, DeliveryOutcome.Ignored _ -> {}
        }
    }

    @Override
    public void unclearAttempt() {
        next.unclearAttempt();
    }
}
