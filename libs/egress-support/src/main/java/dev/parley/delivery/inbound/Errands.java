package dev.parley.delivery.inbound;

import dev.parley.delivery.Errand;
import dev.parley.events.DeliveryCommand;

/// The reading of an event's payload as what one platform can do.
@FunctionalInterface
public interface Errands {

    /// What an event asks for.
    Errand read(DeliveryCommand event);
}
