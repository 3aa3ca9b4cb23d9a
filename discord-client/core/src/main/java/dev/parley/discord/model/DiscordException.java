package dev.parley.discord.model;

/// A [DiscordError] on its way to somebody who does not look at outcomes.
public final class DiscordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DiscordError error;

    /// Carries an error.
    public DiscordException(DiscordError error) {
        super(error.reason());
        this.error = error;
    }

    /// What it carries.
    public DiscordError error() {
        return error;
    }
}
