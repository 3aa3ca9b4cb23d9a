package dev.parley.simulation.egress;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import java.time.Duration;

/// Metrics that nobody reads.
final class NoMetrics implements DeliveryMetrics {

    @Override
    public void completed(Action errand, DeliveryOutcome outcome, Duration took) {}

    @Override
    public void unclearAttempt() {}
}
