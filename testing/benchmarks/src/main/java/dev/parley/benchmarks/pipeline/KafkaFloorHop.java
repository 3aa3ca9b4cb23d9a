package dev.parley.benchmarks.pipeline;

import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A consumer thread that forwards each record and commits.
final class KafkaFloorHop implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> next;
    private final AutoCloseable downstream;
    private final Thread thread;

    /// @param settings connection to the broker
    /// @param topic topic to read, with a consumer group of its own
    /// @param next receives each record
    /// @param behind closed together with this hop
    KafkaFloorHop(
            KafkaSettings settings,
            String topic,
            Consumer<ConsumerRecord<String, byte[]>> next,
            AutoCloseable behind) {
        var client = KafkaClientDefaults.consumer(settings);
        client.put("group.id", topic);
        this.consumer = new KafkaConsumer<>(client);
        this.consumer.subscribe(List.of(topic));
        this.next = next;
        this.downstream = behind;
        this.thread = Thread.ofPlatform().daemon().name(topic).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    records.forEach(next);
                    consumer.commitAsync();
                }
            }
        } catch (WakeupException closing) {
            // the only way out
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
            downstream.close();
        } catch (Exception e) {
            throw new IllegalStateException("a hop of the floor did not stop", e);
        }
    }
}
