package dev.parley.simulation.egress.judge;

import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Receipts of all commands, in the order of their publication.
public final class Receipts {

    private final Map<UUID, List<DeliveryOutcome>> outcomes = new HashMap<>();

    /// Stores a receipt.
    public void publish(Command command, DeliveryOutcome outcome) {
        outcomes.computeIfAbsent(command.id(), any -> new ArrayList<>()).add(outcome);
    }

    List<DeliveryOutcome> of(Command command) {
        return outcomes.getOrDefault(command.id(), List.of());
    }
}
