package dev.parley.discord.transport;

/// Kind of token that authorizes a request, which also decides the global rate limit that counts
/// it.
public enum TokenKind {
    /// The bot token; all of the bot's requests count together.
    BOT,
    /// A webhook's token in the path, without an Authorization header; counts per address.
    WEBHOOK,
    /// An interaction's token in the path; exempt from the global rate limit (docs "Receiving and
    /// Responding": "not bound to the application's Global Rate Limit").
    INTERACTION
}
