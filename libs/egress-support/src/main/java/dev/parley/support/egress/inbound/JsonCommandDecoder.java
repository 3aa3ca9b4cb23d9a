package dev.parley.support.egress.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.ids.EventIds;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.kafka.PoisonRecordException;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Decodes a command from JSON; missing envelope fields are taken from the record itself.
///
/// The place is the key, the time is the record's. The event id is derived from the record's
/// position and time: the same whenever it is read again, another one whenever it is written again.
final class JsonCommandDecoder {

    static {
        TrustedEvents.trust();
    }

    private JsonCommandDecoder() {}

    /// Decodes a record.
    ///
    /// @throws PoisonRecordException naming the first error and the expected value
    static DeliveryCommand decode(Schema schema, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            throw new PoisonRecordException("the record has no key, expected its place");
        }
        var json = parse(record.value());
        fillEnvelope(json, record);
        return command(schema, new AvroJsonReader().read(schema, json, ""));
    }

    private static ObjectNode parse(byte[] value) {
        try {
            if (JsonMapper.shared().readTree(value) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new PoisonRecordException(
                    at == null
                            ? "the value is not JSON"
                            : "the value is not valid JSON from line %d, column %d on"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
        throw new PoisonRecordException("the value is not a JSON object");
    }

    private static void fillEnvelope(ObjectNode json, ConsumerRecord<String, byte[]> record) {
        var envelope = json.path("envelope");
        if (envelope.isMissingNode()) {
            envelope = json.putObject("envelope");
        }
        if (envelope instanceof ObjectNode object) {
            putIfAbsent(object, "eventId", eventId(record).toString());
            putIfAbsent(object, "place", record.key());
            if (!object.has("occurredAt")) {
                object.put("occurredAt", record.timestamp());
            }
        }
    }

    private static void putIfAbsent(ObjectNode object, String field, String text) {
        if (!object.has(field)) {
            object.put(field, text);
        }
    }

    private static UUID eventId(ConsumerRecord<String, byte[]> record) {
        return EventIds.inboundEvent(
                record.topic(),
                record.partition() + "/" + record.timestamp(),
                Long.toString(record.offset()));
    }

    private static DeliveryCommand command(Schema schema, @Nullable Object generic) {
        try {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<>(schema).write(generic, encoder);
            encoder.flush();
            var model = SpecificData.getForSchema(schema);
            return new SpecificDatumReader<DeliveryCommand>(schema, schema, model)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
