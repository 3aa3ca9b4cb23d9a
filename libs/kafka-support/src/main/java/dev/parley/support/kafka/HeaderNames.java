package dev.parley.support.kafka;

/// Names of the headers on every record.
public final class HeaderNames {

    /// Id of the event, as in its envelope.
    public static final String EVENT_ID = "event-id";

    /// Simple name of the event's payload, such as `MessageReceived`.
    public static final String EVENT_TYPE = "event-type";

    /// The topic that the record was written for.
    public static final String ORIGIN_TOPIC = "origin-topic";

    /// W3C trace context; the trace id is the id of the event that a person's message became.
    public static final String TRACE_PARENT = "traceparent";

    /// Epoch milliseconds after which the event is not acted upon.
    public static final String NOT_AFTER = "not-after";

    /// Id of the replay that wrote the record; absent in ordinary traffic.
    public static final String REPLAY_ID = "replay-id";

    /// On events of an ingress service: the platform's id of the message after which its history is
    /// still unread; absent when nothing is known to be missing.
    public static final String RESUME_AFTER = "resume-after";

    /// On dead letters: why the record could not be handled.
    public static final String FAULT_REASON = "fault-reason";

    /// On dead letters: topic of the original record.
    public static final String FAULT_TOPIC = "fault-topic";

    /// On dead letters: partition of the original record.
    public static final String FAULT_PARTITION = "fault-partition";

    /// On dead letters: offset of the original record.
    public static final String FAULT_OFFSET = "fault-offset";

    /// On dead letters: size of the original record's value, which a dead letter that would be too
    /// large lacks.
    public static final String FAULT_VALUE_BYTES = "fault-value-bytes";

    private HeaderNames() {}
}
