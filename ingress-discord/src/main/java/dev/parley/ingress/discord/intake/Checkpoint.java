package dev.parley.ingress.discord.intake;

/// The record of the messages that earlier processes of this service have published.
public interface Checkpoint {

    /// Restores positions and accepted messages; retries until the record can be read.
    ///
    /// @param positions receives every message
    /// @param accepted receives every message with its author
    /// @throws InterruptedException if the service stops
    void restore(ChannelPositions positions, AcceptedMessages accepted) throws InterruptedException;
}
