package dev.parley.support.kafka;

import dev.parley.events.Envelope;

import org.apache.avro.specific.SpecificRecord;

/// Reads what all events share, whatever their type.
public final class Envelopes {

    private Envelopes() {}

    /// The envelope of any event.
    public static Envelope of(SpecificRecord event) {
        return (Envelope) event.get(event.getSchema().getField("envelope").pos());
    }

    /// Simple name of what happened: the payload's type, or the event's own where it has one kind
    /// only.
    public static String eventType(SpecificRecord event) {
        var payload = event.getSchema().getField("payload");
        return payload == null
                ? event.getClass().getSimpleName()
                : event.get(payload.pos()).getClass().getSimpleName();
    }
}
