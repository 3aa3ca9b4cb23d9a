package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.ReplyProgress;
import dev.parley.support.kafka.testing.FakeSchemaRegistry;
import dev.parley.support.kafka.testing.TestEvents;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Tests which writers' schemas are read: newer versions of the topic's own, nobody else's, and
/// none that a lost registry does not know.
class WriterSchemaTests {

    private static final Topic<ReplyProgress> TOPIC = Topics.REPLY_PROGRESS_DISCORD;

    private final FakeSchemaRegistry registry = new FakeSchemaRegistry();
    private final EventDecoder decoder = new EventDecoder(registry.url());
    private final ReplyProgress event = TestEvents.numbered("discord:1", 1);
    private byte[] encoded = {};

    @BeforeEach
    void encode() {
        encoded = new EventEncoder(registry.url()).encode(TOPIC, event).value();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void rejectsAnEventOfSomebodyElsesArtifactAsPoison() {
        var id =
                registry.register(
                        "somebody-elses",
                        TOPIC.schema().toString().replace("\"frame\"", "\"other\""));

        assertThatThrownBy(() -> decoder.decode(TOPIC, record("discord:1", withSchemaId(id))))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage(
                        "schema id " + id + " is not a version of reply-progress-discord-value");
    }

    /// The reader skips the field that it does not know, level by level.
    @Test
    void rejectsAnEndlesslyNestedEventAsPoison() {
        var recursive =
                TOPIC.schema()
                        .toString()
                        .replaceFirst(
                                "\"fields\":\\[",
                                "\"fields\":[{\"name\":\"self\",\"type\":[\"null\","
                                        + "\"ReplyProgress\"]},");
        var id = registry.register("reply-progress-discord-value", recursive);
        var nested = new byte[200_000];
        Arrays.fill(nested, (byte) 2);
        ByteBuffer.wrap(nested).put((byte) 0).putInt(id);

        assertThatThrownBy(() -> decoder.decode(TOPIC, record("discord:1", nested)))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessage("the value is not a valid event of its schema");
    }

    @Test
    void readsANewerKindOfPayloadAsOneWithoutFields() throws IOException {
        var newer = withNewKind(Topics.DELIVERY_DISCORD.schema());
        var id = registry.register("delivery-discord-value", newer.toString());
        var poll = new GenericData.Record(newer.getField("payload").schema().getTypes().getFirst());
        poll.put("question", "tea or coffee?");
        var command = new GenericData.Record(newer);
        command.put("envelope", event.getEnvelope());
        command.put("answers", List.of());
        command.put("payload", poll);

        var read =
                decoder.decode(
                        Topics.DELIVERY_DISCORD, record("discord:1", written(id, newer, command)));

        assertThat(read.getEnvelope()).isEqualTo(event.getEnvelope());
        assertThat(read.getPayload()).isNotInstanceOf(SpecificRecord.class);
        assertThat(Envelopes.eventType(read)).isEqualTo("CreatePoll");
    }

    private static Schema withNewKind(Schema today) {
        var text = today.toString();
        var union = text.indexOf('[', text.indexOf("\"name\":\"payload\"")) + 1;
        return new Schema.Parser()
                .parse(
                        text.substring(0, union)
                                + "{\"type\":\"record\",\"name\":\"CreatePoll\",\"fields\":"
                                + "[{\"name\":\"question\",\"type\":\"string\"}]},"
                                + text.substring(union));
    }

    private static byte[] written(int id, Schema schema, GenericData.Record value)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).putInt(1, id).array());
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        var model = SpecificData.getForSchema(Topics.DELIVERY_DISCORD.schema());
        new SpecificDatumWriter<>(schema, model).write(value, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @Test
    void waitsForAWipedRegistry() {
        registry.wipe();

        assertThatThrownBy(() -> decoder.decode(TOPIC, record("discord:1", encoded)))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("knows no schema of any topic");
    }

    @Test
    void rejectsAnUnknownSchemaOfATopicThatNobodyHasWrittenTo() {
        var unwritten = Topics.REPLY_PROGRESS_TELEGRAM;

        assertThatThrownBy(() -> decoder.decode(unwritten, record("telegram:1", encoded)))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void endsAWaitForAnAnswerThatStopsInTheMiddle() {
        registry.stall();
        var impatient =
                new EventDecoder(
                        new SchemaRegistryClient(
                                registry.url(),
                                RegistryAccess.open(),
                                NamePrefix.NONE,
                                Duration.ofMillis(300)));

        assertThatThrownBy(() -> impatient.decode(TOPIC, record("discord:1", encoded)))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("gave no whole answer within PT0.3S");
    }

    private byte[] withSchemaId(int id) {
        return ByteBuffer.wrap(encoded.clone()).putInt(1, id).array();
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(TOPIC.name(), 0, 0, key, value);
    }
}
