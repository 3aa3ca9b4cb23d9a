package dev.parley.discord.model;

/// Target channel of an operation: a channel, thread or direct-message channel, by id or by
/// configured name.
public sealed interface ChannelTarget {

    /// Target by id.
    record ById(Snowflake id) implements ChannelTarget {}

    /// Target by the name of a configured route.
    record ByName(String name) implements ChannelTarget {}

    /// Returns the channel with this id.
    static ChannelTarget of(Snowflake id) {
        return new ById(id);
    }

    /// Returns the channel configured under this name.
    static ChannelTarget named(String name) {
        return new ByName(name);
    }
}
