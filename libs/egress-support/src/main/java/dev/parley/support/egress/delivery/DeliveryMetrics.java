package dev.parley.support.egress.delivery;

import java.time.Duration;

/// What is counted while commands are carried out.
public interface DeliveryMetrics {

    /// A command ended.
    ///
    /// @param took from its arrival here to its end on the platform
    void completed(Action errand, DeliveryOutcome ending, Duration took);

    /// An attempt left open whether the platform did what it was asked.
    void unclearAttempt();
}
