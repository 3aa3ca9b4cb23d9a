package dev.parley.simulation.consumer.broker;

import dev.parley.simulation.fault.Fault;
import dev.parley.simulation.group.Instance;
import dev.parley.simulation.schedule.Actor;
import dev.parley.simulation.seed.Stage;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Consumer group by the broker's book: a partition goes to its next owner when the one before has
/// given it back, or has shown no life for the session timeout.
public final class Group {

    /// Name of the topic.
    public static final String TOPIC = "topic";

    /// The session timeout less the age of the last heartbeat, at least and at most.
    private static final int MIN_SESSION_MILLIS = 4_000;

    private static final int MAX_SESSION_MILLIS = 6_000;
    private static final int MAX_FREEZE_SECONDS = 60;
    private static final int MAX_RESTART_SECONDS = 20;
    private static final List<Fault> FAULTS =
            List.of(Fault.CRASH, Fault.SHORT_FREEZE, Fault.LONG_FREEZE, Fault.REBALANCE);

    private final Stage stage;
    private final Consumer<Instance> process;
    private final CommitJudge judge;
    private final List<Partition> partitions;
    private final List<SimulatedConsumer> members = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    /// @param process starts the process of an instance
    /// @param judge sees each commit that takes effect
    public Group(Stage stage, int partitionCount, Consumer<Instance> process, CommitJudge judge) {
        this.stage = stage;
        this.process = process;
        this.judge = judge;
        this.partitions = IntStream.range(0, partitionCount).mapToObj(Partition::new).toList();
    }

    /// The partitions, by number.
    public List<Partition> partitions() {
        return partitions;
    }

    /// Appends a record.
    ///
    /// @param bytes size of its value
    public void append(int partition, String key, int bytes) {
        var records = partitions.get(partition).records();
        records.add(LogRecord.of(partition, records.size(), key, bytes, stage.scheduler().now()));
    }

    /// Starts an instance.
    public void startInstance() {
        var instance = new Instance(stage.scheduler(), instances.size());
        instances.add(instance);
        process.accept(instance);
    }

    /// Lets the seed choose a fault for the instance whose actor is next.
    public void beforeStep(Actor next) {
        var fault = stage.faults().choose(FAULTS);
        if (fault == null) {
            return;
        }
        var instance = instances.stream().filter(each -> each.runs(next)).findFirst().orElseThrow();
        stage.scheduler().note(() -> "%s at instance %d".formatted(fault, instance.number()));
        var session =
                Duration.ofMillis(
                        MIN_SESSION_MILLIS
                                + stage.random().nextInt(MAX_SESSION_MILLIS - MIN_SESSION_MILLIS));
        switch (fault) {
            case CRASH -> {
                instance.crash();
                stage.scheduler().after(session, () -> evict(instance));
                stage.scheduler()
                        .after(
                                Duration.ofSeconds(1 + stage.random().nextInt(MAX_RESTART_SECONDS)),
                                this::startInstance);
            }
            case SHORT_FREEZE ->
                    instance.freeze(
                            Duration.ofMillis(1 + stage.random().nextInt(MIN_SESSION_MILLIS - 1)));
            case LONG_FREEZE -> {
                instance.freeze(
                        session.plusSeconds(1 + stage.random().nextInt(MAX_FREEZE_SECONDS)));
                stage.scheduler().after(session, () -> evict(instance));
            }
            default -> rebalance();
        }
    }

    /// Adds a member.
    void join(SimulatedConsumer member) {
        members.add(member);
        rebalance();
    }

    boolean has(SimulatedConsumer member) {
        return members.contains(member);
    }

    private void rebalance() {
        for (var partition : partitions) {
            partition.moveTo(
                    members.isEmpty() ? null : members.get(stage.random().nextInt(members.size())));
        }
    }

    private void evict(Instance instance) {
        if (!instance.isUp() && members.removeIf(member -> member.instance().equals(instance))) {
            stage.scheduler().note(() -> "instance %d is evicted".formatted(instance.number()));
            for (var partition : partitions) {
                var owner = partition.owner();
                if (owner != null && !has(owner)) {
                    partition.own(null);
                }
            }
            rebalance();
        }
    }

    /// Commits offsets.
    ///
    /// @return the failure; null: none
    @Nullable RuntimeException commit(
            SimulatedConsumer member, Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (!has(member)) {
            return new CommitFailedException("the member was evicted");
        }
        offsets.forEach((partition, offset) -> {
            var log = partitions.get(partition.partition());
            log.commit(offset.offset());
            judge.onCommit(log);
        });
        stage.scheduler()
                .note(() ->
                        "instance %d commits %s"
                                .formatted(member.instance().number(), offsets.values()));
        return null;
    }

    /// Sees commits.
    @FunctionalInterface
    public interface CommitJudge {
        /// Called after a partition's offset was committed.
        void onCommit(Partition partition);
    }
}
