package dev.parley.simulation.consumer.broker;

import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.seed.Stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Partitions that a client believes to own, each with the offset that it reads next.
final class ClientPositions {

    private final Stage stage;
    private final Group group;
    private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();

    ClientPositions(Stage stage, Group group) {
        this.stage = stage;
        this.group = group;
    }

    static TopicPartition name(Partition partition) {
        return new TopicPartition(Group.TOPIC, partition.number());
    }

    List<TopicPartition> owned() {
        return List.copyOf(positions.keySet());
    }

    Set<TopicPartition> paused() {
        return paused;
    }

    void own(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> positions.put(each, log(each).committed()));
    }

    void release(Collection<TopicPartition> partitions) {
        partitions.forEach(positions::remove);
        paused.removeAll(partitions);
    }

    void seek(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    private Partition log(TopicPartition partition) {
        return group.partitions().get(partition.partition());
    }

    boolean hasRecords() {
        for (var each : positions.entrySet()) {
            if (!paused.contains(each.getKey())
                    && each.getValue() < log(each.getKey()).records().size()) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether an offset that was read is not committed.
    boolean areUncommitted() {
        for (var each : positions.entrySet()) {
            if (each.getValue() != log(each.getKey()).committed()) {
                return true;
            }
        }
        return false;
    }

    /// Reads the next records.
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> fetch(int most) {
        var fetched = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        for (var each : positions.entrySet()) {
            var records = log(each.getKey()).records();
            int position = Math.toIntExact(each.getValue());
            var end = Math.min(records.size(), position + most);
            if (!paused.contains(each.getKey()) && position < end) {
                var taken = new ArrayList<ConsumerRecord<String, byte[]>>();
                records.subList(position, end).forEach(record -> taken.add(record.record()));
                fetched.put(each.getKey(), taken);
                each.setValue((long) end);
            }
        }
        return fetched;
    }

    /// The offsets that a commit sends.
    Map<TopicPartition, OffsetAndMetadata> committed(
            Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (!stage.breaks(Mutant.COMMITS_WHAT_WAS_READ)) {
            return offsets;
        }
        var read = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((partition, offset) ->
                read.put(
                        partition,
                        new OffsetAndMetadata(positions.getOrDefault(partition, offset.offset()))));
        return read;
    }
}
