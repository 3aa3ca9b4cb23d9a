package dev.parley.ingress.discord.intake;

/// What earlier processes of this service have passed on.
public interface Memory {

    /// Recalls it; waits until it can be read.
    ///
    /// @param positions is told of every message
    /// @param taken is told of every message and its author
    /// @throws InterruptedException when the service stops meanwhile
    void recall(Positions positions, TakenMessages taken) throws InterruptedException;
}
