package dev.parley.ingress.discord.intake;

/// What earlier processes of this service have passed on.
public interface Checkpoint {

    /// Recalls it; waits until it can be read.
    ///
    /// @param positions is told of every message
    /// @param taken is told of every message and its author
    /// @throws InterruptedException when the service stops meanwhile
    void restore(ChannelPositions positions, AcceptedMessages taken) throws InterruptedException;
}
