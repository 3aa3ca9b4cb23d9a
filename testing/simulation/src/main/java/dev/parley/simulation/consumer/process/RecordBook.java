package dev.parley.simulation.consumer.process;

import dev.parley.simulation.consumer.broker.LogRecord;
import dev.parley.simulation.consumer.broker.Partition;
import dev.parley.simulation.consumer.broker.SimulatedConsumer;
import dev.parley.simulation.seed.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Book of what happened to each record, and judge of it: nothing is skipped, no offset is
/// committed beyond an unfinished record, a key's records have their effects one after the other
/// and in order, no limit is exceeded, nobody waits for a busy neighbour, and no effect is caused
/// for a partition of another instance.
public final class RecordBook {

    /// What a record waits for its own handling, its neighbours' and a few polls.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int POLLED = 4;

    private final Stage stage;
    private final Workload workload;
    private final List<Partition> partitions;
    private final Set<LogRecord> finished = new HashSet<>();
    private final Map<String, Long> lastEffects = new HashMap<>();
    private final Map<SimulatedConsumer, Set<LogRecord>> running = new HashMap<>();
    private @Nullable String violation;

    public RecordBook(Stage stage, Workload workload, List<Partition> partitions) {
        this.stage = stage;
        this.workload = workload;
        this.partitions = partitions;
    }

    private void violate(String promise) {
        if (violation == null) {
            violation = promise;
            stage.scheduler().note(() -> "VIOLATION " + promise);
        }
    }

    void started(SimulatedConsumer client, LogRecord record) {
        note(client, "starts", record);
        var others = running.computeIfAbsent(client, _ -> new HashSet<>());
        if (workload.isOrdered()
                && others.stream().anyMatch(other -> other.key().equals(record.key()))) {
            violate(name(record) + " starts before another of its key has ended");
        }
        others.add(record);
        if (others.size() > workload.settings().maxInFlight()) {
            violate(others.size() + " records are in flight");
        }
        var waited = Duration.between(record.arrivedAt(), stage.scheduler().now());
        if (stage.faults().fired().isEmpty()
                && !workload.isHot(record)
                && workload.settings().maxInFlight() > workload.partitions()
                && workload.isOrdered()
                && waited.compareTo(PATIENCE) > 0) {
            violate(name(record) + " waited for " + waited);
        }
    }

    void ended(SimulatedConsumer client, LogRecord record) {
        running.getOrDefault(client, Set.of()).remove(record);
    }

    void effect(SimulatedConsumer client, LogRecord record) {
        note(client, "is done with", record);
        var isFenced = !workload.settings().revokeTimeout().isZero();
        if (isFenced && partitions.get(record.partition()).owner() != client) {
            violate(name(record) + " had its effect in an instance that lost the partition");
        }
        finish(record);
    }

    private void finish(LogRecord record) {
        if (!finished.add(record) || !workload.isOrdered()) {
            return;
        }
        var last = lastEffects.put(record.key(), record.offset());
        if (last != null && last > record.offset()) {
            violate(name(record) + " had its effect after " + last);
        }
    }

    /// Sees the offsets of a consumer between two polls.
    void onPoll(SimulatedConsumer client, long maxOffsetSpan) {
        if (maxOffsetSpan > workload.settings().maxOffsetSpan() + POLLED) {
            violate(
                    "instance %d has %d offsets in flight"
                            .formatted(client.instance().number(), maxOffsetSpan));
        }
    }

    /// Sees a commit.
    public void onCommit(Partition partition) {
        for (var record : partition.records().subList(0, (int) partition.committed())) {
            if (!finished.contains(record) && !workload.isPoison(record)) {
                violate(name(record) + " is not finished, and committed");
            }
        }
    }

    /// The first promise that was broken so far; null: none.
    public @Nullable String violation() {
        return violation;
    }

    /// Judges the end; returns the first violation, or null.
    public @Nullable String verdict() {
        for (var partition : partitions) {
            for (var record : partition.records()) {
                if (!finished.contains(record) && !workload.isPoison(record)) {
                    violate(name(record) + " was never handled");
                }
            }
            if (partition.committed() != partition.records().size()) {
                violate("a partition is committed up to " + partition.committed());
            }
        }
        return violation;
    }

    private void note(SimulatedConsumer client, String what, LogRecord record) {
        stage.scheduler()
                .note(() ->
                        "instance %d %s %s"
                                .formatted(client.instance().number(), what, name(record)));
    }

    private static String name(LogRecord record) {
        return "record %d of key %s".formatted(record.offset(), record.key());
    }
}
