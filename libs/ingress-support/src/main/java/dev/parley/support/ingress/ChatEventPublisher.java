package dev.parley.support.ingress;

import java.util.concurrent.CompletableFuture;

/// Publishes chat events to the next stage.
public interface ChatEventPublisher {

    /// Publishes an event after all earlier events of its place. Blocks while too many events are
    /// pending, so that the caller stops reading from its platform (back-pressure).
    ///
    /// @return completes once the event is durable: the platform may forget it from then on; fails
    ///   if the event can never be published
    /// @throws InterruptedException if the service stops while the caller is blocked
    CompletableFuture<Void> publish(ChatEvent event) throws InterruptedException;
}
