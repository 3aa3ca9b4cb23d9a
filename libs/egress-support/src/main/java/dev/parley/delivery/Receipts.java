package dev.parley.delivery;

import java.util.concurrent.CompletableFuture;

/// Where it is told how commands ended.
public interface Receipts {

    /// Tells how a command ended.
    ///
    /// @return done when the receipt can no longer be lost
    CompletableFuture<Void> tell(Command command, Ending ending);
}
