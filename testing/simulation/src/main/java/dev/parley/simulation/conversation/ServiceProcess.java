package dev.parley.simulation.conversation;

import dev.parley.conversation.turn.ContextWindow;
import dev.parley.conversation.turn.ConversationScope;
import dev.parley.conversation.turn.ModelCatalog;
import dev.parley.conversation.turn.TurnLifecycle;
import dev.parley.conversation.turn.TurnSettings;
import dev.parley.simulation.conversation.database.Database;
import dev.parley.simulation.conversation.database.OutboxConnection;
import dev.parley.simulation.conversation.database.SimulatedStore;
import dev.parley.simulation.conversation.kafka.Broker;
import dev.parley.simulation.conversation.kafka.Events;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.outbox.OutboxDispatch;

import org.apache.kafka.clients.producer.ProducerRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// Process of conversation-service: the decisions of turns and outbox, and the tasks that run from
/// time to time.
///
/// A run that would find nothing to do is left out.
final class ServiceProcess {

    /// Time from a turn's opening to its deadline.
    private static final Duration TURN_TIMEOUT = Duration.ofSeconds(20);

    private static final int MIN_TICK_MILLIS = 500;
    private static final int MAX_TICK_MILLIS = 2_000;
    private static final int MAX_CLOCK_ERROR_SECONDS = 1_200;

    private final Stage stage;
    private final Database database;
    private final Broker broker;
    private final Instance instance;
    private final BooleanSupplier isComplete;
    private final OutboxConnection outbox;
    private final OutboxDispatch dispatch;
    private final TurnLifecycle turns;
    private final Instant start;
    private final long firstNanos;
    private final Set<Task> running = EnumSet.noneOf(Task.class);

    /// @param isComplete whether nothing is left to do
    ServiceProcess(
            Stage stage,
            Database database,
            Broker broker,
            Events events,
            ConversationScope scope,
            Instance instance,
            BooleanSupplier isComplete) {
        this.stage = stage;
        this.database = database;
        this.broker = broker;
        this.instance = instance;
        this.isComplete = isComplete;
        this.start = stage.scheduler().now();
        this.firstNanos = stage.random().nextLong();
        this.outbox = new OutboxConnection(stage, database);
        this.dispatch = new OutboxDispatch(outbox, this::send, this::nanos);
        var clockError =
                Duration.ofSeconds(
                        stage.random().nextInt(MAX_CLOCK_ERROR_SECONDS)
                                - MAX_CLOCK_ERROR_SECONDS / 2);
        this.turns =
                new TurnLifecycle(
                        new SimulatedStore(
                                stage, database, dispatch::publish, events::row, clockError),
                        settings(scope),
                        stage.random());
    }

    private static TurnSettings settings(ConversationScope scope) {
        return new TurnSettings(
                scope,
                new ModelCatalog(List.of("small", "large"), "small"),
                new ContextWindow("Be kind.", 3, 1_000, 100_000),
                TURN_TIMEOUT);
    }

    /// The decisions of turns.
    TurnLifecycle turns() {
        return turns;
    }

    /// The monotonic clock of the instance, which may overflow.
    private long nanos() {
        return firstNanos + Duration.between(start, stage.scheduler().now()).toNanos();
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        stage.scheduler().pause();
        var event = broker.read(record);
        outbox.sent(event.id());
        return broker.send(instance, event);
    }

    /// Starts the tasks.
    void start() {
        var delay = MIN_TICK_MILLIS + stage.random().nextInt(MAX_TICK_MILLIS);
        stage.scheduler().after(Duration.ofMillis(delay), this::tick);
    }

    private void tick() {
        if (instance.isDown() || isComplete.getAsBoolean()) {
            return;
        }
        if (instance.isUp()) {
            if (outbox.hasClaimable()) {
                run(Task.SWEEP, () -> dispatch.sweep(() -> {}));
            }
            if (outbox.hasUnsettled()) {
                run(Task.KEEP, this::keep);
            }
            if (stage.random().nextInt(2) == 0 && mayBeOverdue()) {
                run(Task.OVERDUE, turns::closeOverdue);
            }
        }
        start();
    }

    private void keep() {
        attempt(Task.KEEP, dispatch::settle);
        attempt(Task.KEEP, dispatch::renew);
    }

    private boolean mayBeOverdue() {
        return stage.breaks(Mutant.DEADLINE_BY_OWN_CLOCK)
                || database.hasOverdue(stage.scheduler().now());
    }

    private void run(Task task, Runnable work) {
        if (running.add(task)) {
            instance.start(() -> {
                attempt(task, work);
                running.remove(task);
            });
        }
    }

    private void attempt(Task task, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            stage.scheduler().note(() -> task + " failed: " + e.getMessage());
        }
    }

    /// Task that never runs twice at the same time.
    private enum Task {
        SWEEP,
        KEEP,
        OVERDUE
    }
}
