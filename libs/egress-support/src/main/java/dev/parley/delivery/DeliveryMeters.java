package dev.parley.delivery;

import java.time.Duration;

/// What is counted while commands are carried out.
public interface DeliveryMeters {

    /// A command ended.
    ///
    /// @param took from its arrival here to its end on the platform
    void ended(Errand errand, Ending ending, Duration took);

    /// An attempt left open whether the platform did what it was asked.
    void unclear();
}
