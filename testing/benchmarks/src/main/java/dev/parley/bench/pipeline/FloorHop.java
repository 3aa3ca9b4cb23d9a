package dev.parley.bench.pipeline;

import dev.parley.messaging.config.ClientSettings;
import dev.parley.messaging.config.MessagingSettings;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// One consumer in a thread of its own that hands each record on and commits.
final class FloorHop implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> next;
    private final AutoCloseable behind;
    private final Thread thread;

    /// @param settings where the broker is
    /// @param topic that is read, by a group of its own
    /// @param next what is done with a record
    /// @param behind is closed with this
    FloorHop(
            MessagingSettings settings,
            String topic,
            Consumer<ConsumerRecord<String, byte[]>> next,
            AutoCloseable behind) {
        var client = ClientSettings.consumer(settings);
        client.put("group.id", topic);
        this.consumer = new KafkaConsumer<>(client);
        this.consumer.subscribe(List.of(topic));
        this.next = next;
        this.behind = behind;
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
            behind.close();
        } catch (Exception e) {
            throw new IllegalStateException("the floor does not end", e);
        }
    }
}
