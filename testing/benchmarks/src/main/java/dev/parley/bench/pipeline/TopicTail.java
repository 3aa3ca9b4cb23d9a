package dev.parley.bench.pipeline;

import dev.parley.bench.config.SharedClock;
import dev.parley.messaging.Headers;
import dev.parley.messaging.config.ClientSettings;
import dev.parley.messaging.config.MessagingSettings;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The records that a topic got since a moment.
final class TopicTail {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TRACE_START = 3;
    private static final int TRACE_END = TRACE_START + 32;
    private static final long HALF_A_MILLI = 500_000;
    private static final SharedClock CLOCK = new SharedClock();

    private final MessagingSettings settings;
    private final Map<TopicPartition, Long> ends;

    private TopicTail(MessagingSettings settings, Map<TopicPartition, Long> ends) {
        this.settings = settings;
        this.ends = Map.copyOf(ends);
    }

    /// Notes where the topic ends now.
    static TopicTail begin(MessagingSettings settings, String topic) {
        try (var consumer = new KafkaConsumer<String, byte[]>(ClientSettings.consumer(settings))) {
            return new TopicTail(settings, consumer.endOffsets(partitions(consumer, topic)));
        }
    }

    /// All records since then, up to now.
    List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = new KafkaConsumer<String, byte[]>(ClientSettings.consumer(settings))) {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            consumer.assign(ends.keySet());
            ends.forEach(consumer::seek);
            var now = consumer.endOffsets(ends.keySet());
            while (ends.keySet().stream()
                    .anyMatch(partition ->
                            consumer.position(partition) < now.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /// When each message's record of a type was written first, on the monotonic clock, by trace id.
    ///
    /// @param type as the record's header says it
    Map<String, Long> datesByTrace(String type) {
        var dates = new HashMap<String, Long>();
        for (var record : records()) {
            if (header(record, Headers.EVENT_TYPE).equals(type)) {
                var passage = passage(record);
                dates.merge(passage.trace(), passage.nanos(), Math::min);
            }
        }
        return dates;
    }

    /// The trace and the moment of a record.
    static Passage passage(ConsumerRecord<String, byte[]> record) {
        var parent = header(record, Headers.TRACE_PARENT);
        return new Passage(
                parent.length() < TRACE_END ? "" : parent.substring(TRACE_START, TRACE_END),
                CLOCK.monotonic(Instant.ofEpochMilli(record.timestamp())) + HALF_A_MILLI);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
