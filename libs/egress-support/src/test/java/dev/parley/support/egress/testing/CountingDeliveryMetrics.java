package dev.parley.support.egress.testing;

import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import java.time.Duration;

/// Meters that a test can read.
public final class CountingDeliveryMetrics implements DeliveryMetrics {

    private int unclear;

    @Override
    public void completed(Action errand, DeliveryOutcome ending, Duration took) {
        // endings are what the carrier returns
    }

    @Override
    public synchronized void unclearAttempt() {
        unclear++;
    }

    /// Attempts that left open whether the platform did it.
    public synchronized int unclearAttempts() {
        return unclear;
    }
}
