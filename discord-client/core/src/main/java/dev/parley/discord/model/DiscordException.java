package dev.parley.discord.model;

/// Exception that carries a [DiscordError].
public final class DiscordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DiscordError error;

    public DiscordException(DiscordError error) {
        super(error.reason());
        this.error = error;
    }

    public DiscordError error() {
        return error;
    }
}
