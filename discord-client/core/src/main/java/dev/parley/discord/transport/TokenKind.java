package dev.parley.discord.transport;

/// By what right a request is made; also which of the limits over all routes counts it.
public enum TokenKind {
    /// By the bot's token, which counts all of the bot's requests together.
    BOT,
    /// By a webhook's token in the path, without an Authorization header: counts by address.
    WEBHOOK,
    /// By an interaction's token in the path: free of the limit over all routes (Discord's
    /// documentation, "Receiving and Responding": "not bound to the application's Global Rate
    /// Limit").
    INTERACTION
}
