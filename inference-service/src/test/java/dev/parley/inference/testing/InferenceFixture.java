package dev.parley.inference.testing;

import static java.util.Objects.requireNonNull;

import dev.parley.events.ContextMessage;
import dev.parley.events.Envelope;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.Role;
import dev.parley.ids.EventIds;
import dev.parley.support.kafka.EventDecoder;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Those around the service, on the real broker: who asks, who cancels, who reads the results.
public final class InferenceFixture implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final EventEncoder encoder;
    private final EventDecoder decoder;
    private final EventPublisher publisher;
    private final List<InferenceFinished> results = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> deadLetters = new ArrayList<>();

    /// Joins the broker and the registry that the environment names; reads results and dead letters
    /// from now on.
    public InferenceFixture(Map<String, String> environment) {
        var settings =
                new KafkaSettings(
                        requireNonNull(environment.get("KAFKA_BOOTSTRAP_SERVERS")),
                        requireNonNull(environment.get("SCHEMA_REGISTRY_URL")),
                        "neighbours");
        producer = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        consumer = new KafkaConsumer<>(KafkaClientDefaults.consumer(settings));
        encoder = new EventEncoder(settings.registryUrl());
        decoder = new EventDecoder(settings.registryUrl());
        publisher = new EventPublisher(producer, encoder);
        var partitions =
                List.of(
                                Topics.INFERENCE_RESULTS.name(),
                                Topics.INFERENCE_REQUESTS.deadLetterTopic())
                        .stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Asks for the answer of a turn.
    public void request(UUID turnId, Duration patience, String... models) {
        request(List.of(turnId), "hello", patience, models);
    }

    /// Asks for the answers of many turns at once.
    ///
    /// @param context what the model is given
    public void request(List<UUID> turns, String context, Duration patience, String... models) {
        var sent =
                turns.stream()
                        .map(turn -> request(turn, context, patience, models))
                        .map(request -> publisher.publish(Topics.INFERENCE_REQUESTS, request))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).join();
    }

    /// Says that nobody waits for a turn any more.
    public void cancel(UUID turnId) {
        var event =
                new InferenceCancelled(
                        envelope(EventIds.derived(turnId, "cancelled"), turnId), turnId, "reset");
        publisher.publish(Topics.INFERENCE_CONTROL, event).join();
    }

    /// All results of the turn so far.
    public List<InferenceFinished> resultsOf(UUID turnId) {
        read();
        return results.stream().filter(result -> result.getTurnId().equals(turnId)).toList();
    }

    /// All results so far.
    public List<InferenceFinished> results() {
        read();
        return List.copyOf(results);
    }

    /// The turns that have a result so far.
    public Set<UUID> turnsWithResults() {
        read();
        return results.stream().map(InferenceFinished::getTurnId).collect(Collectors.toSet());
    }

    /// Reasons of the requests that became dead letters so far.
    public List<String> deadLetterReasons() {
        read();
        return deadLetters.stream()
                .map(record -> record.headers().lastHeader(HeaderNames.FAULT_REASON).value())
                .map(reason -> new String(reason, StandardCharsets.UTF_8))
                .toList();
    }

    private void read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(Topics.INFERENCE_RESULTS.name())) {
                results.add(decoder.decode(Topics.INFERENCE_RESULTS, record));
            } else {
                deadLetters.add(record);
            }
        }
    }

    private static InferenceRequested request(
            UUID turnId, String context, Duration patience, String... models) {
        return InferenceRequested.newBuilder()
                .setEnvelope(envelope(EventIds.derived(turnId, "request"), turnId))
                .setTurnId(turnId)
                .setModel(models[0])
                .setFallbackModels(List.of(models).subList(1, models.length))
                .setMessages(List.of(new ContextMessage(Role.USER, context)))
                .setParameters(new InferenceParameters(null, null))
                .setDeadline(Instant.now().plus(patience))
                .build();
    }

    private static Envelope envelope(UUID eventId, UUID turnId) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setPlace("telegram:" + Math.abs(turnId.hashCode() % 1_000))
                .setConversation("c-1")
                .setOccurredAt(Instant.now())
                .build();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
