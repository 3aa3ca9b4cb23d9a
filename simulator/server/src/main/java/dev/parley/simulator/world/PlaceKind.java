package dev.parley.simulator.world;

/// What sort of place it is.
public enum PlaceKind {
    /// One person and the bot.
    PRIVATE,
    /// Discord's `#general`, Telegram's group.
    SHARED,
    /// A thread that was opened in a shared place.
    THREAD
}
