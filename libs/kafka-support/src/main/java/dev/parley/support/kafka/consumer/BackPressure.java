package dev.parley.support.kafka.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import java.util.List;
import java.util.Map;

/// Back-pressure of a [ParallelConsumer], so that neither a busy partition nor a busy key holds
/// back the others (docs/adr/0003-parallel-consumer.md).
///
/// A partition over its quota is paused. A record whose key has a full queue is set aside as a
/// [DeferredRecords] offset, and reading goes on behind it. Used by the polling thread only.
final class BackPressure {

    /// Distance up to which reading on is cheaper than another seek.
    private static final int MAX_READ_ON = 500;

    private final Consumer<String, byte[]> consumer;
    private final InFlightRecords records;
    private final Map<TopicPartition, InFlightOffsets> partitions;
    private final int maxOffsetSpan;

    BackPressure(
            Consumer<String, byte[]> consumer,
            InFlightRecords records,
            Map<TopicPartition, InFlightOffsets> partitions,
            int maxOffsetSpan) {
        this.consumer = consumer;
        this.records = records;
        this.partitions = partitions;
        this.maxOffsetSpan = maxOffsetSpan;
    }

    /// Hands a record over, or sets it aside.
    void submit(ConsumerRecord<String, byte[]> record, InFlightOffsets offsets) {
        var deferred = offsets.deferred();
        if (deferred.isRereading()) {
            deferred.advance(record.offset(), offsets::complete);
            if (record.offset() < offsets.next()) {
                submitAgain(record, offsets);
                return;
            }
            if (isTooWide(offsets)) {
                // read again when there is room for it
                deferred.rereadFrom(offsets.next());
                return;
            }
            deferred.endRereading();
        }
        offsets.add(record.offset());
        var key = InFlightRecords.key(record);
        if (deferred.contains(key) || !records.hasRoom(key)) {
            deferred.add(key, record.offset());
        } else {
            records.submit(record, offsets);
        }
    }

    private void submitAgain(ConsumerRecord<String, byte[]> record, InFlightOffsets offsets) {
        var deferred = offsets.deferred();
        var key = InFlightRecords.key(record);
        // every other record was handed over or finished before
        if (deferred.isNext(key, record.offset()) && records.hasRoom(key)) {
            deferred.remove(key, record.offset());
            records.submit(record, offsets);
        }
    }

    /// True if a record is set aside, so that polls must not wait for new ones.
    boolean hasDeferred() {
        return partitions.values().stream().anyMatch(offsets -> !offsets.deferred().isEmpty());
    }

    /// Pauses, resumes and seeks partitions as their records ask for.
    void apply() {
        var assignment = consumer.assignment();
        for (var partition : assignment) {
            var offsets = partitions.get(partition);
            if (offsets != null) {
                apply(partition, offsets, assignment.size());
            }
        }
    }

    private void apply(TopicPartition partition, InFlightOffsets offsets, int all) {
        var paused = consumer.paused().contains(partition);
        var isOver = paused ? !records.hasRoom(offsets, all) : records.exceedQuota(offsets, all);
        if (!isOver) {
            seekDeferred(partition, offsets);
        }
        var isTooWide = !offsets.deferred().isRereading() && isTooWide(offsets);
        if (!paused && (isOver || isTooWide)) {
            consumer.pause(List.of(partition));
        } else if (paused && !isOver && !isTooWide) {
            consumer.resume(List.of(partition));
        }
    }

    private boolean isTooWide(InFlightOffsets offsets) {
        return offsets.span() > maxOffsetSpan;
    }

    private void seekDeferred(TopicPartition partition, InFlightOffsets offsets) {
        var deferred = offsets.deferred();
        var first = deferred.firstWithRoom(records::isHalfEmpty);
        if (first.isPresent()) {
            var target = first.getAsLong();
            var distance = target - deferred.cursor();
            if (!deferred.isRereading() || distance < 0 || distance > MAX_READ_ON) {
                consumer.seek(partition, target);
                deferred.rereadFrom(target);
            }
        } else if (deferred.isRereading()) {
            consumer.seek(partition, offsets.next());
            deferred.endRereading();
        }
    }
}
