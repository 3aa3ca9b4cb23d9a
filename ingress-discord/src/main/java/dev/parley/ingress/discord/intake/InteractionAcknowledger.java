package dev.parley.ingress.discord.intake;

/// Acknowledges commands and button presses, which Discord requires within three seconds.
public interface InteractionAcknowledger {

    /// Starts the acknowledgement and returns at once; a failure is logged, not thrown.
    void acknowledge(Dispatch.Interaction interaction);
}
