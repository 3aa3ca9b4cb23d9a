package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// A place to write in: a private chat with the bot, the shared channel, or a thread of it.
///
/// @param owner the user of a private chat; null for shared places
public record Place(
        Platform platform, long id, PlaceKind kind, String name, @Nullable Person owner) {

    public Place {
        if ((kind == PlaceKind.PRIVATE) != (owner != null)) {
            throw new IllegalArgumentException("a private place, and no other, has an owner");
        }
    }

    /// The place's key throughout the system, such as `discord:123`.
    public String key() {
        return platform.key() + ":" + id;
    }

    /// True when more than one person may write here.
    public boolean shared() {
        return kind != PlaceKind.PRIVATE;
    }
}
