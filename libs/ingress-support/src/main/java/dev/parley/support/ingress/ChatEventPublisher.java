package dev.parley.support.ingress;

import java.util.concurrent.CompletableFuture;

/// The way out: what is meant for the bot, on to the other stages.
public interface ChatEventPublisher {

    /// Hands a happening over; those of one place keep their order. Blocks while too much waits
    /// already, so that whoever reads the platform stops reading.
    ///
    /// @return done when it is safe: the platform may forget it now
    /// @throws InterruptedException when the service stops meanwhile
    CompletableFuture<Void> publish(ChatEvent happening) throws InterruptedException;
}
