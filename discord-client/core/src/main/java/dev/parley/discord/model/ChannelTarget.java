package dev.parley.discord.model;

/// A channel, a thread or a direct-message channel, by its id or by a name that was configured.
public sealed interface ChannelTarget {

    /// By its id.
    record ById(Snowflake id) implements ChannelTarget {}

    /// By the name of a configured route.
    record ByName(String name) implements ChannelTarget {}

    /// The channel of this id.
    static ChannelTarget of(Snowflake id) {
        return new ById(id);
    }

    /// The channel that the settings know by this name.
    static ChannelTarget named(String name) {
        return new ByName(name);
    }
}
