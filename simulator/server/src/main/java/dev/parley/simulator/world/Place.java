package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/// Where people write: a private chat with the bot, the shared channel, or a thread of it.
///
/// @param owner whose private chat this is; absent for shared places
public record Place(
        Platform platform, long id, PlaceKind kind, String name, @Nullable Person owner) {

    public Place {
        if ((kind == PlaceKind.PRIVATE) != (owner != null)) {
            throw new IllegalArgumentException("a private place, and no other, has an owner");
        }
    }

    /// The key by which the whole system knows this place, such as `discord:123`.
    public String key() {
        return platform.key() + ":" + id;
    }

    /// Whether more people than one may write here.
    public boolean shared() {
        return kind != PlaceKind.PRIVATE;
    }
}
