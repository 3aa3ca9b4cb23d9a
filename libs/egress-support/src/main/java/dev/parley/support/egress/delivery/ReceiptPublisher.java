package dev.parley.support.egress.delivery;

import java.util.concurrent.CompletableFuture;

/// Where it is told how commands ended.
public interface ReceiptPublisher {

    /// Tells how a command ended.
    ///
    /// @return done when the receipt can no longer be lost
    CompletableFuture<Void> publish(Command command, DeliveryOutcome ending);
}
