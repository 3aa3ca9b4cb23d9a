package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.support.egress.delivery.Action;

/// Converts an event's payload into an action of one platform.
@FunctionalInterface
public interface ActionReader {

    /// Returns the action that an event asks for.
    Action read(DeliveryCommand event);
}
