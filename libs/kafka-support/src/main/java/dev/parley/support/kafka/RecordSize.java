package dev.parley.support.kafka;

/// The budget of a record in bytes.
public final class RecordSize {

    /// Record that every topic takes, headers included: Kafka's own default for producers. It is
    /// checked at start against the limits of the topics and of the producer.
    public static final int MAX_BYTES = 1_048_576;

    /// Text that a record carries at most, which leaves room for ids, names and headers.
    public static final int MAX_TEXT_BYTES = 950_000;

    private RecordSize() {}
}
