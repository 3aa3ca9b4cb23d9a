package dev.parley.delivery.inbound;

import dev.parley.events.DeliveryCommand;
import dev.parley.ids.EventIds;
import dev.parley.messaging.PoisonRecord;
import dev.parley.schemas.TrustedEvents;

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

/// A command written as JSON; what its envelope leaves out, the record itself says.
///
/// The place is the key, the time is the record's. The event id follows from where and when the
/// record stands: the same whenever it is read again, another one whenever it is written again.
final class JsonCommand {

    static {
        TrustedEvents.trust();
    }

    private JsonCommand() {}

    /// The command of a record.
    ///
    /// @throws PoisonRecord naming the first thing that is wrong, and what was expected
    static DeliveryCommand read(Schema schema, ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            throw new PoisonRecord("the record has no key, expected its place");
        }
        var json = parse(record.value());
        complete(json, record);
        return command(schema, new JsonReading().read(schema, json, ""));
    }

    private static ObjectNode parse(byte[] value) {
        try {
            if (JsonMapper.shared().readTree(value) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new PoisonRecord(
                    at == null
                            ? "the value is no JSON"
                            : "the value is no JSON from line %d, column %d on"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
        throw new PoisonRecord("the value is no JSON object");
    }

    private static void complete(ObjectNode json, ConsumerRecord<String, byte[]> record) {
        var envelope = json.path("envelope");
        if (envelope.isMissingNode()) {
            envelope = json.putObject("envelope");
        }
        if (envelope instanceof ObjectNode object) {
            putIfAbsent(object, "eventId", id(record).toString());
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

    private static UUID id(ConsumerRecord<String, byte[]> record) {
        return EventIds.inbound(
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
