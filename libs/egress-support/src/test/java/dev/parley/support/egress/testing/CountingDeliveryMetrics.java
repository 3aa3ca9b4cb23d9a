package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import java.time.Duration;

/// Metrics that count in memory.
public final class CountingDeliveryMetrics implements DeliveryMetrics {

    private int unclear;

    @Override
    public void completed(Action errand, DeliveryOutcome outcome, Duration took) {
        // tests read outcomes from the delivery handler
    }

    @Override
    public synchronized void unclearAttempt() {
        unclear++;
    }

    /// Number of attempts whose outcome is unknown.
    public synchronized int unclearAttempts() {
        return unclear;
    }
}
