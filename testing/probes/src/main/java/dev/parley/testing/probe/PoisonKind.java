package dev.parley.testing.probe;

/// Kind of a record that no service can process.
public enum PoisonKind {
    /// Bytes without meaning.
    RANDOM_BYTES,
    /// An event whose schema id the registry never gave.
    UNKNOWN_SCHEMA,
    /// A record of another team, with the schema id of its artifact.
    OTHER_ARTIFACT,
    /// A record with the id of a schema that contains itself.
    RECURSIVE_SCHEMA,
    /// A valid event of another topic.
    OTHER_TOPIC,
    /// A valid event without a key.
    NULL_KEY,
    /// A key without an event.
    NULL_VALUE,
    /// As many random bytes as the topic takes.
    HUGE,
    /// Random bytes under headers that imitate Parley's own, one of them without a value.
    CRAFTED_HEADERS
}
