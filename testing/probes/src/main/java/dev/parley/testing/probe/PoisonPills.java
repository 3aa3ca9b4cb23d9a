package dev.parley.testing.probe;

import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.SchemaRegistryClient;
import dev.parley.support.kafka.Topic;
import dev.parley.support.kafka.Topics;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Records that no service can process, for a system that has handled a message before.
public final class PoisonPills {

    private static final int SMALL_BYTES = 200;

    /// Just below the limit of the topics (infra/topics.tsv).
    private static final int HUGE_BYTES = 1_040_000;

    private static final int HEADER_BYTES = 5;

    /// Topics without a consumer.
    private static final List<Topic<?>> UNREAD =
            List.of(Topics.REPLY_PROGRESS_DISCORD, Topics.REPLY_PROGRESS_TELEGRAM);

    /// Topics whose readers skip a poison pill: each instance reads all of them, and each would
    /// publish it.
    private static final List<Topic<?>> SKIPPING = List.of(Topics.INFERENCE_CONTROL);

    private final SchemaRegistryClient registry;
    private final byte[] message;
    private final byte[] receipt;

    /// Finds the valid events that some pills are made of.
    ///
    /// @param broker broker whose topics contain valid events
    /// @param registryUrl base address of the registry's v3 API
    /// @throws IllegalStateException if the system has handled no message yet
    public PoisonPills(KafkaProbe broker, String registryUrl) {
        this.registry = new SchemaRegistryClient(registryUrl);
        this.message = validEvent(broker, Topics.CHAT_INBOUND.name());
        this.receipt = validEvent(broker, Topics.DELIVERY_RECEIPTS.name());
    }

    /// Topics that services read.
    public static List<String> topics() {
        return Topics.all().stream()
                .filter(topic -> !UNREAD.contains(topic))
                .map(Topic::name)
                .toList();
    }

    /// Topics whose readers turn a pill into a dead letter.
    public static List<String> deadLetteringTopics() {
        return Topics.all().stream()
                .filter(topic -> !UNREAD.contains(topic) && !SKIPPING.contains(topic))
                .map(Topic::name)
                .toList();
    }

    /// A pill for a topic.
    ///
    /// @param place its key
    public ProducerRecord<String, byte[]> pill(PoisonKind kind, String topic, String place) {
        return switch (kind) {
            case RANDOM_BYTES -> record(topic, place, randomBytes(SMALL_BYTES));
            case UNKNOWN_SCHEMA -> record(topic, place, withSchema(message, Integer.MAX_VALUE - 1));
            case OTHER_ARTIFACT ->
                    record(topic, place, withSchema(message, registered("orders", orders())));
            case RECURSIVE_SCHEMA ->
                    record(topic, place, withSchema(endless(), registered("chain", chain())));
            case OTHER_TOPIC ->
                    record(
                            topic,
                            place,
                            topic.equals(Topics.CHAT_INBOUND.name()) ? receipt : message);
            case NULL_KEY -> record(topic, null, message);
            case NULL_VALUE -> record(topic, place, null);
            case HUGE -> record(topic, place, randomBytes(HUGE_BYTES));
            case CRAFTED_HEADERS -> withCraftedHeaders(topic, place);
        };
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    private static ProducerRecord<String, byte[]> withCraftedHeaders(String topic, String place) {
        var headers =
                new RecordHeaders()
                        .add(HeaderNames.TRACE_PARENT, text("00-zz\n-1-\u0000"))
                        .add(HeaderNames.FAULT_REASON, text("{\"forged\": true}"))
                        .add(HeaderNames.FAULT_OFFSET, text("-1"))
                        .add(HeaderNames.NOT_AFTER, randomBytes(SMALL_BYTES))
                        .add(HeaderNames.EVENT_ID, null);
        return new ProducerRecord<>(topic, null, place, randomBytes(SMALL_BYTES), headers);
    }

    private int registered(String subject, Schema schema) {
        return registry.register(subject, schema);
    }

    private static Schema orders() {
        return SchemaBuilder.record("Order")
                .namespace("com.example")
                .fields()
                .requiredString("id")
                .endRecord();
    }

    private static Schema chain() {
        return new Schema.Parser()
                .parse(
                        """
                        {"type": "record", "name": "Link", "namespace": "com.example", "fields": [
                          {"name": "next", "type": ["null", "Link"]}]}
                        """);
    }

    /// A chain whose every link says that another one follows.
    private static byte[] endless() {
        var bytes = new byte[HUGE_BYTES];
        Arrays.fill(bytes, (byte) 2);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] withSchema(byte[] event, int schemaId) {
        return ByteBuffer.wrap(event.clone()).putInt(1, schemaId).array();
    }

    /// Bytes that are neither Avro nor JSON.
    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        new Random(20_261_120L).nextBytes(bytes);
        bytes[0] = 'x';
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] validEvent(KafkaProbe broker, String topic) {
        for (var record : broker.records(topic, Map.of())) {
            if (record.value() != null
                    && record.value().length > HEADER_BYTES
                    && record.value()[0] == 0
                    && record.key() != null) {
                return record.value();
            }
        }
        throw new IllegalStateException("no usable record on topic " + topic);
    }
}
