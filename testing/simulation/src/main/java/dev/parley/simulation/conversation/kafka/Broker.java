package dev.parley.simulation.conversation.kafka;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.Stage;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Kafka as an instance's producer sees it: a partition takes records in the order in which they
/// were handed over, and acknowledges each some time later.
public final class Broker {

    static final String REQUESTS = "requests";

    private static final int MAX_LATENCY_MILLIS = 60;
    private static final int MAX_STALL_SECONDS = 40;
    private static final Duration THAW_CHECK = Duration.ofSeconds(1);
    private static final List<Fault> FAULTS =
            List.of(Fault.EVENT_REFUSED, Fault.ACKNOWLEDGEMENT_LOST, Fault.BROKER_STALL);
    private static final List<Fault> REQUEST_FAULTS =
            List.of(
                    Fault.EVENT_REFUSED,
                    Fault.ACKNOWLEDGEMENT_LOST,
                    Fault.BROKER_STALL,
                    Fault.EVENT_TOO_LARGE);

    private final Stage stage;
    private final Events events;
    private final Consumer<Event> reader;
    private final List<Event> log = new ArrayList<>();
    private final Map<String, Instant> lastAppend = new HashMap<>();

    /// @param reader takes each event that was published
    public Broker(Stage stage, Events events, Consumer<Event> reader) {
        this.stage = stage;
        this.events = events;
        this.reader = reader;
    }

    /// All published events, in order; the same one again if it was published again.
    public List<Event> log() {
        return log;
    }

    /// The event that a record holds.
    public Event read(ProducerRecord<String, byte[]> record) {
        return events.read(record.value());
    }

    /// Takes an event.
    ///
    /// @return done when it is acknowledged
    public CompletableFuture<Void> send(Instance sender, Event event) {
        var fault = stage.faults().choose(event.topic().equals(REQUESTS) ? REQUEST_FAULTS : FAULTS);
        var acknowledged = new CompletableFuture<Void>();
        stage.scheduler().note(() -> "sent: %s %s".formatted(event, fault == null ? "" : fault));
        if (fault == Fault.EVENT_REFUSED) {
            answer(sender, acknowledged, new NotEnoughReplicasException("refused"));
        } else if (fault == Fault.EVENT_TOO_LARGE) {
            answer(sender, acknowledged, new RecordTooLargeException("refused for good"));
        } else {
            var stall = fault == Fault.BROKER_STALL ? stall() : Duration.ZERO;
            var failure =
                    fault == Fault.ACKNOWLEDGEMENT_LOST ? new TimeoutException("no answer") : null;
            var at = appendAt(event, stall);
            stage.scheduler()
                    .after(
                            Duration.between(stage.scheduler().now(), at),
                            () -> append(sender, event, acknowledged, failure));
        }
        return acknowledged;
    }

    private Duration stall() {
        return Duration.ofSeconds(1 + stage.random().nextInt(MAX_STALL_SECONDS));
    }

    private Instant appendAt(Event event, Duration stall) {
        var now = stage.scheduler().now();
        var last = lastAppend.getOrDefault(event.topic() + event.place(), now);
        var earliest = now.plus(stall).plus(latency());
        var at = earliest.isBefore(last) ? last : earliest;
        lastAppend.put(event.topic() + event.place(), at);
        return at;
    }

    private Duration latency() {
        return Duration.ofMillis(1 + stage.random().nextInt(MAX_LATENCY_MILLIS));
    }

    /// A crash of the sender loses what its producer had not put on the wire.
    private void append(
            Instance sender,
            Event event,
            CompletableFuture<Void> acknowledged,
            @Nullable Exception failure) {
        if (sender.isDown() && stage.random().nextBoolean()) {
            return;
        }
        stage.scheduler().note(() -> "published: " + event);
        log.add(event);
        reader.accept(event);
        answer(sender, acknowledged, failure);
    }

    private void answer(
            Instance sender, CompletableFuture<Void> acknowledged, @Nullable Exception failure) {
        stage.scheduler().after(latency(), () -> complete(sender, acknowledged, failure));
    }

    /// A process that stands still sees the answer when it goes on.
    private void complete(
            Instance sender, CompletableFuture<Void> acknowledged, @Nullable Exception failure) {
        if (sender.isDown()) {
            return;
        }
        if (!sender.isUp()) {
            stage.scheduler().after(THAW_CHECK, () -> complete(sender, acknowledged, failure));
        } else if (failure == null) {
            acknowledged.complete(null);
        } else {
            acknowledged.completeExceptionally(failure);
        }
    }
}
