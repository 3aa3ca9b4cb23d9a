package dev.parley.support.kafka;

/// Prefix of every name that an installation has on shared servers: topics, consumer groups,
/// registered schemas, client ids, Redis keys. Installations with different prefixes never meet.
///
/// @param value literally in front of each name, such as `staging-`; empty for none
public record NamePrefix(String value) {

    /// The prefix of an installation that has the servers to itself.
    public static final NamePrefix NONE = new NamePrefix("");

    /// The name as the servers know it.
    ///
    /// @param name as it stands in code and in `infra/`
    public String of(String name) {
        return value + name;
    }

    /// The topic's name as the broker knows it.
    public String of(Topic<?> topic) {
        return of(topic.name());
    }
}
