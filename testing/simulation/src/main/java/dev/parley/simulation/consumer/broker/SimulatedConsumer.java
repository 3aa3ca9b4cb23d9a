package dev.parley.simulation.consumer.broker;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.seed.Stage;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Kafka client of one instance: a member of the group, which learns in a poll what the broker
/// decided.
///
/// A poll returns later than asked where nothing happens meanwhile.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // one actor runs at a time
public final class SimulatedConsumer extends MockConsumer<String, byte[]> {

    private static final int MAX_RECORDS = 4;
    private static final int MIN_POLL_MILLIS = 60;
    private static final int MAX_POLL_MILLIS = 800;
    private static final List<Fault> COMMIT_FAULTS =
            List.of(Fault.COMMIT_REFUSED, Fault.COMMIT_LOST);
    private static final PartitionInfo ANY_PARTITION =
            new PartitionInfo(Group.TOPIC, 0, null, null, null);

    private final Stage stage;
    private final Group group;
    private final Instance instance;
    private final ClientPositions positions;
    private final List<Runnable> callbacks = new ArrayList<>();
    private BooleanSupplier isBusy = () -> true;
    private @Nullable ConsumerRebalanceListener listener;
    private boolean isJoined;

    public SimulatedConsumer(Stage stage, Group group, Instance instance) {
        super("earliest");
        this.stage = stage;
        this.group = group;
        this.instance = instance;
        this.positions = new ClientPositions(stage, group);
    }

    /// Instance that the client belongs to.
    public Instance instance() {
        return instance;
    }

    /// Sets what tells whether records are read and not finished.
    public void onBusy(BooleanSupplier busy) {
        isBusy = busy;
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener callback) {
        listener = callback;
    }

    @Override
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
        stage.scheduler().pause();
        runCallbacks();
        followGroup();
        var records = positions.fetch(MAX_RECORDS);
        if (records.isEmpty()) {
            await();
            records = positions.fetch(MAX_RECORDS);
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    private void await() {
        if (isBusy.getAsBoolean() || positions.areUncommitted()) {
            var most = MIN_POLL_MILLIS + stage.random().nextInt(MAX_POLL_MILLIS);
            stage.scheduler().await(this::hasEvent, Duration.ofMillis(most));
        } else {
            stage.scheduler().await(this::hasEvent);
        }
    }

    private boolean hasEvent() {
        return !callbacks.isEmpty() || positions.hasRecords() || hasAssignment();
    }

    private boolean hasAssignment() {
        return !group.has(this)
                || group.partitions().stream()
                        .anyMatch(each ->
                                (each.owner() == this) != (each.target() == this)
                                        && (each.owner() == null || each.owner() == this));
    }

    private void runCallbacks() {
        var due = List.copyOf(callbacks);
        callbacks.clear();
        due.forEach(Runnable::run);
    }

    private void followGroup() {
        if (!group.has(this)) {
            var lost = positions.owned();
            if (isJoined) {
                tell(rebalancing -> rebalancing.onPartitionsLost(lost), lost);
            }
            positions.release(lost);
            isJoined = true;
            group.join(this);
        }
        revoke();
        assign();
    }

    private void revoke() {
        var leaving = new ArrayList<TopicPartition>();
        for (var each : group.partitions()) {
            if (each.owner() == this && each.target() != this) {
                leaving.add(ClientPositions.name(each));
            }
        }
        if (leaving.isEmpty()) {
            return;
        }
        stage.scheduler()
                .note(() -> "instance %d gives back %s".formatted(instance.number(), leaving));
        tell(rebalancing -> rebalancing.onPartitionsRevoked(leaving), leaving);
        positions.release(leaving);
        for (var each : group.partitions()) {
            if (each.owner() == this && leaving.contains(ClientPositions.name(each))) {
                each.own(null);
            }
        }
    }

    private void assign() {
        var coming = new ArrayList<TopicPartition>();
        for (var each : group.partitions()) {
            if (group.has(this) && each.owner() == null && each.target() == this) {
                each.own(this);
                coming.add(ClientPositions.name(each));
            }
        }
        if (!coming.isEmpty()) {
            stage.scheduler()
                    .note(() -> "instance %d gets %s".formatted(instance.number(), coming));
            positions.own(coming);
            if (listener != null) {
                listener.onPartitionsAssigned(coming);
            }
        }
    }

    private void tell(
            java.util.function.Consumer<ConsumerRebalanceListener> event,
            Collection<TopicPartition> leaving) {
        if (listener != null && !leaving.isEmpty() && !stage.breaks(Mutant.REVOCATION_UNNOTICED)) {
            event.accept(listener);
        }
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        stage.scheduler().pause();
        var failure = commit(offsets);
        stage.scheduler().pause();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        var failure = commit(offsets);
        callbacks.add(() -> callback.onComplete(offsets, failure));
    }

    private @Nullable RuntimeException commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        var fault = stage.faults().choose(COMMIT_FAULTS);
        if (fault == Fault.COMMIT_REFUSED) {
            return refusal(new TimeoutException("not committed"));
        }
        var failure = group.commit(this, positions.committed(offsets));
        return refusal(
                fault == Fault.COMMIT_LOST && failure == null
                        ? new TimeoutException("no answer")
                        : failure);
    }

    private @Nullable RuntimeException refusal(@Nullable RuntimeException failure) {
        return stage.breaks(Mutant.REFUSED_COMMIT_PROVES) ? null : failure;
    }

    @Override
    public Set<TopicPartition> assignment() {
        return Set.copyOf(positions.owned());
    }

    @Override
    public Set<TopicPartition> paused() {
        return positions.paused();
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        if (!stage.breaks(Mutant.NEVER_PAUSES)) {
            positions.paused().addAll(partitions);
        }
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        positions.paused().removeAll(partitions);
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        if (!stage.breaks(Mutant.NEVER_READS_AGAIN)) {
            positions.seek(partition, offset);
        }
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
        return group.partitions().stream().map(_ -> ANY_PARTITION).toList();
    }

    @Override
    public void close() {
        // its process has ended
    }

    @Override
    public void wakeup() {
        // its process has ended
    }
}
