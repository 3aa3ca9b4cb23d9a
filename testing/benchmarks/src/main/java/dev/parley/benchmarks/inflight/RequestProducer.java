package dev.parley.benchmarks.inflight;

import dev.parley.events.ContextMessage;
import dev.parley.events.Envelope;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.Role;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.kafka.EventEncoder;
import dev.parley.support.kafka.EventPublisher;
import dev.parley.support.kafka.Topics;
import dev.parley.support.kafka.config.KafkaClientDefaults;
import dev.parley.support.kafka.config.KafkaSettings;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Produces inference requests as conversation-service would, each of a conversation of its own.
final class RequestProducer implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(15);

    private final Producer<String, byte[]> producer;
    private final EventEncoder encoder;
    private final Clock clock;

    RequestProducer(KafkaSettings settings, Clock clock) {
        this.producer = new KafkaProducer<>(KafkaClientDefaults.producer(settings));
        this.encoder = new EventEncoder(settings.registryUrl());
        this.clock = clock;
    }

    /// Writes requests and waits until Kafka has acknowledged all of them.
    ///
    /// @param name round name, part of every turn id
    /// @param count number of requests
    void write(String name, int count) {
        var publisher = new EventPublisher(producer, encoder);
        var acknowledged =
                IntStream.range(0, count)
                        .mapToObj(number ->
                                publisher.publish(Topics.INFERENCE_REQUESTS, request(name, number)))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(acknowledged).join();
    }

    /// Turn id of a request.
    static UUID turnId(String name, int number) {
        return EventIds.turn(EventIds.inboundEvent("discord", "bench", name + number));
    }

    private InferenceRequested request(String name, int number) {
        var turnId = turnId(name, number);
        var now = clock.instant();
        return new InferenceRequested(
                Envelope.newBuilder()
                        .setEventId(EventIds.derived(turnId, "request"))
                        .setPlace(Place.discord("9" + number).toString())
                        .setOccurredAt(now)
                        .build(),
                turnId,
                "parley-small",
                List.of(),
                List.of(new ContextMessage(Role.USER, name + "-" + number)),
                new InferenceParameters(null, null),
                now.plus(DEADLINE));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
