package dev.parley.benchmarks.inflight;

import dev.parley.events.InferenceCompleted;
import dev.parley.events.InferenceFinished;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Consumes inference results from a given moment on.
final class ResultConsumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventDecoder decoder;

    private ResultConsumer(KafkaSettings settings) {
        this.consumer = new KafkaConsumer<>(KafkaClientDefaults.consumer(settings));
        this.decoder = new EventDecoder(settings.registryUrl());
    }

    /// Creates a consumer of the results written from now on.
    static ResultConsumer startingNow(KafkaSettings settings) {
        var results = new ResultConsumer(settings);
        var topic = Topics.INFERENCE_RESULTS.name();
        results.consumer.assign(
                results.consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList());
        return results;
    }

    /// Results of a round.
    ///
    /// @param calls one per turn
    /// @param lastNanos time at which the last of them was read
    record ArrivedResults(List<ModelCall> calls, long lastNanos) {}

    /// Waits for the results of a round, at most until the timeout.
    ///
    /// @param name round name
    /// @param count number of turns
    /// @param patience timeout
    ArrivedResults await(String name, int count, Duration patience) {
        var awaited =
                IntStream.range(0, count)
                        .mapToObj(number -> RequestProducer.turnId(name, number))
                        .collect(Collectors.toSet());
        var calls = new HashMap<UUID, ModelCall>();
        var last = System.nanoTime();
        var deadline = last + patience.toNanos();
        while (calls.size() < count && System.nanoTime() < deadline) {
            var before = calls.size();
            for (var record : consumer.poll(POLL)) {
                var event = decoder.decode(Topics.INFERENCE_RESULTS, record);
                if (awaited.contains(event.getTurnId())) {
                    calls.putIfAbsent(event.getTurnId(), call(event));
                }
            }
            last = calls.size() > before ? System.nanoTime() : last;
        }
        return new ArrivedResults(List.copyOf(calls.values()), last);
    }

    private static ModelCall call(InferenceFinished event) {
        return new ModelCall(
                event.getStartedAt(),
                event.getFinishedAt(),
                event.getAttempts(),
                event.getPayload() instanceof InferenceCompleted);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
