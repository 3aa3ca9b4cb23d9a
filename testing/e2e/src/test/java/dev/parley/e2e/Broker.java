package dev.parley.e2e;

import dev.parley.localstack.server.KafkaAddress;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What stands on the topics, and how far each service has read.
///
/// @param kafka where the broker is
record Broker(KafkaAddress kafka) {

    private static final long SECONDS = 60;

    /// The topics that each consumer group reads.
    private static final Map<String, List<String>> READ_BY =
            Map.of(
                    "conversation-service",
                    List.of("chat-inbound", "inference-results", "delivery-receipts"),
                    "inference-service",
                    List.of("inference-requests"),
                    "egress-discord",
                    List.of("delivery-discord"),
                    "egress-telegram",
                    List.of("delivery-telegram"));

    /// How many records no service has finished yet.
    long lag() {
        return ask(admin -> {
            var lag = 0L;
            for (var group : READ_BY.entrySet()) {
                var read =
                        get(
                                admin.listConsumerGroupOffsets(group.getKey())
                                        .partitionsToOffsetAndMetadata());
                for (var end : ends(group.getValue()).entrySet()) {
                    var committed = read.get(end.getKey());
                    lag += end.getValue() - (committed == null ? 0 : committed.offset());
                }
            }
            return lag;
        });
    }

    /// Whether exactly so many consumers share the work of a group, and each has its share.
    boolean isSharedBy(int consumers, String group) {
        return ask(admin ->
                get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                        .allMatch(each ->
                                each.groupState() == GroupState.STABLE
                                        && each.members().size() == consumers));
    }

    /// Makes every group begin at the first record again; the services must be stopped.
    void rewind() {
        for (var group : READ_BY.entrySet()) {
            var first = new HashMap<TopicPartition, OffsetAndMetadata>();
            ends(group.getValue())
                    .keySet()
                    .forEach(each -> first.put(each, new OffsetAndMetadata(0)));
            Patience.await("group " + group.getKey() + " has no members")
                    .ignoreExceptions()
                    .until(() ->
                            ask(admin -> {
                                var _ =
                                        get(
                                                admin.alterConsumerGroupOffsets(
                                                                group.getKey(), first)
                                                        .all());
                                return true;
                            }));
        }
    }

    /// Where each partition of some topics ends now.
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        return ask(admin -> {
            var specs = new HashMap<TopicPartition, OffsetSpec>();
            get(admin.describeTopics(topics).allTopicNames())
                    .forEach((name, topic) ->
                            topic.partitions()
                                    .forEach(partition ->
                                            specs.put(
                                                    new TopicPartition(name, partition.partition()),
                                                    OffsetSpec.latest())));
            var ends = new HashMap<TopicPartition, Long>();
            get(admin.listOffsets(specs).all())
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        });
    }

    /// All records that came onto a topic, up to now.
    ///
    /// @param from where each partition ended before; one that is not named is read from its start
    List<ConsumerRecord<String, byte[]>> records(String topic, Map<TopicPartition, Long> from) {
        var ends = ends(List.of(topic));
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            ends.keySet().forEach(each -> consumer.seek(each, from.getOrDefault(each, 0L)));
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /// Puts anything at all onto a topic.
    void put(String topic, @Nullable String key, byte @Nullable [] value) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            get(producer.send(new ProducerRecord<>(topic, key, value)));
        }
    }

    private <T> T ask(Question<T> question) {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            return question.of(admin);
        }
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        return get(answer.toCompletionStage().toCompletableFuture());
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Admin admin);
    }
}
