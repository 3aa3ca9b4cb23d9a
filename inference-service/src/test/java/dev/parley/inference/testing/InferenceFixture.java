package dev.parley.inference.testing;

import dev.parley.events.ContextMessage;
import dev.parley.events.Envelope;
import dev.parley.events.InferenceCancelled;
import dev.parley.events.InferenceFinished;
import dev.parley.events.InferenceParameters;
import dev.parley.events.InferenceRequested;
import dev.parley.events.Role;
import dev.parley.ids.EventIds;
import dev.parley.support.kafka.HeaderNames;
import dev.parley.support.kafka.Topics;
import dev.parley.testing.contracts.kafka.KafkaFixture;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// The topics of inference-service: publishes requests and cancellations, reads results and dead
/// letters.
public final class InferenceFixture implements AutoCloseable {

    private final KafkaFixture kafka;

    /// Reads what is published from now on.
    ///
    /// @param environment has the addresses of broker and schema registry
    public InferenceFixture(Map<String, String> environment) {
        kafka =
                KafkaFixture.readingFromNow(
                        environment,
                        Topics.INFERENCE_RESULTS.name(),
                        Topics.INFERENCE_REQUESTS.deadLetterTopic());
    }

    /// Publishes the request of one turn.
    public void request(UUID turnId, Duration patience, String... models) {
        request(List.of(turnId), "hello", patience, models);
    }

    /// Publishes the requests of many turns at once.
    ///
    /// @param context the one message of the context
    public void request(List<UUID> turns, String context, Duration patience, String... models) {
        var sent =
                turns.stream()
                        .map(turn -> request(turn, context, patience, models))
                        .map(request -> kafka.publish(Topics.INFERENCE_REQUESTS, request))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).join();
    }

    /// Publishes the cancellation of a turn.
    public void cancel(UUID turnId) {
        var event =
                new InferenceCancelled(
                        envelope(EventIds.derived(turnId, "cancelled"), turnId), turnId, "reset");
        kafka.publish(Topics.INFERENCE_CONTROL, event).join();
    }

    /// All results of the turn so far.
    public List<InferenceFinished> resultsOf(UUID turnId) {
        return results().stream().filter(result -> result.getTurnId().equals(turnId)).toList();
    }

    /// All results so far.
    public List<InferenceFinished> results() {
        return kafka.events(Topics.INFERENCE_RESULTS);
    }

    /// All results so far, by their turn.
    public Map<UUID, List<InferenceFinished>> resultsByTurn() {
        return results().stream().collect(Collectors.groupingBy(InferenceFinished::getTurnId));
    }

    /// The turns that have a result so far.
    public Set<UUID> turnsWithResults() {
        return resultsByTurn().keySet();
    }

    /// The reasons of the dead letters so far.
    public List<String> deadLetterReasons() {
        return kafka.records(Topics.INFERENCE_REQUESTS.deadLetterTopic()).stream()
                .map(record -> record.headers().lastHeader(HeaderNames.FAULT_REASON).value())
                .map(reason -> new String(reason, StandardCharsets.UTF_8))
                .toList();
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
        kafka.close();
    }
}
