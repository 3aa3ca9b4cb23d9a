package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.egress.delivery.Action;

/// The reading of an event's payload as what one platform can do.
@FunctionalInterface
public interface ActionReader {

    /// What an event asks for.
    Action read(DeliveryCommand event);
}
