package dev.parley.simulator.world;

/// The kinds of places.
public enum PlaceKind {
    /// A private chat of one person with the bot.
    PRIVATE,
    /// Discord's `#general`, Telegram's group.
    SHARED,
    /// A thread in a shared place.
    THREAD
}
