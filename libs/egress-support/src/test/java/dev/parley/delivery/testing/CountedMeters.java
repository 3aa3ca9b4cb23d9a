package dev.parley.delivery.testing;

import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ending;
import dev.parley.delivery.Errand;

import java.time.Duration;

/// Meters that a test can read.
public final class CountedMeters implements DeliveryMeters {

    private int unclear;

    @Override
    public void ended(Errand errand, Ending ending, Duration took) {
        // endings are what the carrier returns
    }

    @Override
    public synchronized void unclear() {
        unclear++;
    }

    /// Attempts that left open whether the platform did it.
    public synchronized int unclearAttempts() {
        return unclear;
    }
}
