package dev.parley.ingress.discord.intake;

import java.time.Duration;
import java.util.Optional;

/// The session starts that Discord still grants the bot.
///
/// @param remaining their number until the reset
/// @param resetAfter the time until the reset
public record SessionStartLimit(int remaining, Duration resetAfter) {

    /// Asks Discord for the limit.
    @FunctionalInterface
    public interface Source {
        /// Returns the limit; empty if Discord does not tell it.
        ///
        /// @throws InterruptedException if the service stops
        Optional<SessionStartLimit> ask() throws InterruptedException;
    }
}
