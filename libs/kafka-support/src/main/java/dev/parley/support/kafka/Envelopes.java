package dev.parley.support.kafka;

import dev.parley.events.Envelope;

import org.apache.avro.generic.GenericContainer;
import org.apache.avro.specific.SpecificRecord;

/// Access to the fields that all events share.
public final class Envelopes {

    private Envelopes() {}

    /// The envelope of any event.
    public static Envelope of(SpecificRecord event) {
        return (Envelope) event.get(event.getSchema().getField("envelope").pos());
    }

    /// Name of the payload's kind, one that this version does not know included, or of the event's
    /// own type where it has only one.
    public static String eventType(SpecificRecord event) {
        var payload = event.getSchema().getField("payload");
        return payload == null
                ? event.getClass().getSimpleName()
                : ((GenericContainer) event.get(payload.pos())).getSchema().getName();
    }
}
