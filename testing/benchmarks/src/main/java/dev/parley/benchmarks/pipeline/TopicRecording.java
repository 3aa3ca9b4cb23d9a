package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.config.SharedClock;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

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

/// The records written to a topic since a given moment.
final class TopicRecording {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TRACE_START = 3;
    private static final int TRACE_END = TRACE_START + 32;
    private static final long HALF_A_MILLI = 500_000;
    private static final SharedClock CLOCK = new SharedClock();

    private final KafkaSettings settings;
    private final Map<TopicPartition, Long> ends;

    private TopicRecording(KafkaSettings settings, Map<TopicPartition, Long> ends) {
        this.settings = settings;
        this.ends = Map.copyOf(ends);
    }

    /// Records the current end of the topic.
    static TopicRecording start(KafkaSettings settings, String topic) {
        try (var consumer =
                new KafkaConsumer<String, byte[]>(KafkaClientDefaults.consumer(settings))) {
            return new TopicRecording(settings, consumer.endOffsets(partitions(consumer, topic)));
        }
    }

    /// All records written since the start.
    List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer =
                new KafkaConsumer<String, byte[]>(KafkaClientDefaults.consumer(settings))) {
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

    /// Monotonic time of the first record of a type, by trace id.
    ///
    /// @param type value of the record's event-type header
    Map<String, Long> firstTimestamps(String type) {
        var dates = new HashMap<String, Long>();
        for (var record : records()) {
            if (header(record, HeaderNames.EVENT_TYPE).equals(type)) {
                var passage = timestampOf(record);
                dates.merge(passage.trace(), passage.nanos(), Math::min);
            }
        }
        return dates;
    }

    /// Trace id and time of a record.
    static TraceTimestamp timestampOf(ConsumerRecord<String, byte[]> record) {
        var parent = header(record, HeaderNames.TRACE_PARENT);
        return new TraceTimestamp(
                parent.length() < TRACE_END ? "" : parent.substring(TRACE_START, TRACE_END),
                CLOCK.toMonotonicNanos(Instant.ofEpochMilli(record.timestamp())) + HALF_A_MILLI);
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
