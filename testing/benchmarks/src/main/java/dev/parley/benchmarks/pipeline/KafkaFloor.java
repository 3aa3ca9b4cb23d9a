package dev.parley.benchmarks.pipeline;

import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Lower bound of the pipeline: four topics in a chain on the same broker, with the same client
/// settings and no logic.
///
/// It runs in one process with a thread and a pair of clients per hop. Four services need more than
/// that, so the ratio to the floor is not flattering.
final class KafkaFloor implements AutoCloseable {

    static final int TOPICS = 4;

    private static final int PARTITIONS = 12;
    private static final int VALUE_BYTES = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int places;
    private final Producer<String, byte[]> source;
    private final List<KafkaFloorHop> hops = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> arrived = new ConcurrentLinkedQueue<>();

    private KafkaFloor(KafkaSettings settings, int places) {
        this.places = places;
        this.source = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        for (var topic = 1; topic < TOPICS; topic++) {
            var next = name(topic + 1);
            var producer =
                    new KafkaProducer<String, byte[]>(KafkaClientDefaults.producer(settings));
            hops.add(
                    new KafkaFloorHop(
                            settings,
                            name(topic),
                            record -> {
                                var _ =
                                        producer.send(
                                                new ProducerRecord<>(
                                                        next, record.key(), record.value()));
                            },
                            producer));
        }
        hops.add(
                new KafkaFloorHop(
                        settings,
                        name(TOPICS),
                        record ->
                                arrived.add(
                                        System.nanoTime()
                                                - ByteBuffer.wrap(record.value()).getLong()),
                        () -> {}));
    }

    /// Creates the topics and starts the hops.
    ///
    /// @param settings connection to the broker
    /// @param places number of distinct record keys
    static KafkaFloor start(KafkaSettings settings, int places) {
        createTopics(settings);
        var floor = new KafkaFloor(settings, places);
        floor.hops.forEach(KafkaFloorHop::start);
        return floor;
    }

    /// Sends messages through the chain.
    ///
    /// @param messages number of messages
    /// @param interval time between two messages
    /// @return duration of each message that arrived, in nanoseconds
    List<Long> run(int messages, Duration interval) {
        arrived.clear();
        var start = System.nanoTime();
        for (var number = 0; number < messages; number++) {
            parkUntil(start + interval.toNanos() * number);
            var value = ByteBuffer.allocate(VALUE_BYTES).putLong(0, System.nanoTime()).array();
            var _ = source.send(new ProducerRecord<>(name(1), "floor:" + number % places, value));
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (arrived.size() < messages && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        hops.forEach(KafkaFloorHop::close);
        source.close(Duration.ZERO);
    }

    private static void parkUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static String name(int topic) {
        return "bench-floor-" + topic;
    }

    private static void createTopics(KafkaSettings settings) {
        var topics =
                IntStream.rangeClosed(1, TOPICS)
                        .mapToObj(topic ->
                                new NewTopic(
                                        name(topic), Optional.of(PARTITIONS), Optional.empty()))
                        .toList();
        try (var admin =
                Admin.create(
                        java.util.Map.<String, Object>of(
                                "bootstrap.servers", settings.bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the floor's topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
