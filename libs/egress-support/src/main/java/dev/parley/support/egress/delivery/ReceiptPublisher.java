package dev.parley.support.egress.delivery;

import java.util.concurrent.CompletableFuture;

/// Publishes exactly one receipt per command.
public interface ReceiptPublisher {

    /// Publishes the receipt of a command.
    ///
    /// @return completes when the receipt is stored durably
    CompletableFuture<Void> publish(Command command, DeliveryOutcome outcome);
}
