package dev.parley.support.kafka;

import dev.parley.schemas.PayloadKinds;
import dev.parley.schemas.TrustedEvents;

import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// Confluent's wire format, which the usual Kafka UIs read: a zero byte, the schema's id in four
/// bytes, Avro binary.
final class WireFormat {

    private static final int HEADER_BYTES = 5;

    static {
        TrustedEvents.trust();
    }

    private WireFormat() {}

    /// The bytes of an event.
    static byte[] encode(int schemaId, SpecificRecord event) {
        var bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(schemaId).array());
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The id of the schema that bytes were written with.
    ///
    /// @throws PoisonRecordException when they do not start with one
    static int schemaId(byte @org.jspecify.annotations.Nullable [] value) {
        if (value == null || value.length < HEADER_BYTES || value[0] != 0) {
            throw new PoisonRecordException("the value does not start with a schema id");
        }
        return ByteBuffer.wrap(value, 1, 4).getInt();
    }

    /// Creates a reader from one version of a schema to the current one, which tolerates kinds of
    /// payload that are newer. Readers are safe for concurrent use; Avro's fast reader caches the
    /// resolution across threads.
    static SpecificDatumReader<SpecificRecord> reader(Schema written, Schema today) {
        var model = SpecificData.getForSchema(today);
        model.setFastReaderEnabled(true);
        return new SpecificDatumReader<>(written, PayloadKinds.tolerant(today, written), model);
    }

    /// The event in the bytes.
    ///
    /// @throws PoisonRecordException when they are not a valid event of the reader's schema
    static SpecificRecord decode(SpecificDatumReader<SpecificRecord> reader, byte[] value) {
        try {
            var decoder =
                    DecoderFactory.get()
                            .binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the stack overflows where a schema that refers to itself is nested without end
            throw new PoisonRecordException("the value is not a valid event of its schema", e);
        }
    }
}
