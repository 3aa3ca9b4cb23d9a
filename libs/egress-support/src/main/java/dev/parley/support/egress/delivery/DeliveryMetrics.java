package dev.parley.support.egress.delivery;

import java.time.Duration;

/// Metrics of delivered commands.
public interface DeliveryMetrics {

    /// Records the outcome of a command.
    ///
    /// @param took time from its arrival to its outcome on the platform
    void completed(Action errand, DeliveryOutcome outcome, Duration took);

    /// Counts an attempt whose outcome on the platform is unknown.
    void unclearAttempt();
}
