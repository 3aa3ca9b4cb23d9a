package dev.parley.support.ingress;

/// Why the bot takes a message as meant for it.
public enum Addressing {
    /// Nobody else is there to be meant.
    PRIVATE,
    /// The bot is named in the text.
    MENTION,
    /// The message answers one of the bot's.
    REPLY,
    /// It is a command that names no bot, where several may be; who knows our commands decides.
    COMMAND
}
