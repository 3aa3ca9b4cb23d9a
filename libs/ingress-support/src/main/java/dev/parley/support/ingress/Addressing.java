package dev.parley.support.ingress;

/// The reason for which a message counts as addressed to the bot.
public enum Addressing {
    /// The place contains only the author and the bot.
    PRIVATE,
    /// The text mentions the bot.
    MENTION,
    /// The message replies to a message of the bot.
    REPLY,
    /// The message is a command that names none of several possible bots; conversation-service,
    /// which knows the commands, decides.
    COMMAND
}
