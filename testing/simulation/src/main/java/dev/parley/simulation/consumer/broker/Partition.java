package dev.parley.simulation.consumer.broker;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Partition of the topic: its records, its owner and its committed offset.
public final class Partition {

    private final int number;
    private final List<LogRecord> records = new ArrayList<>();
    private @Nullable SimulatedConsumer owner;
    private @Nullable SimulatedConsumer target;
    private long committed;

    Partition(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /// The records, by offset.
    public List<LogRecord> records() {
        return records;
    }

    /// The committed offset.
    public long committed() {
        return committed;
    }

    void commit(long offset) {
        committed = offset;
    }

    /// The member that owns the partition by the broker's book; null: none.
    public @Nullable SimulatedConsumer owner() {
        return owner;
    }

    @Nullable SimulatedConsumer target() {
        return target;
    }

    void moveTo(@Nullable SimulatedConsumer member) {
        target = member;
    }

    void own(@Nullable SimulatedConsumer member) {
        owner = member;
    }
}
