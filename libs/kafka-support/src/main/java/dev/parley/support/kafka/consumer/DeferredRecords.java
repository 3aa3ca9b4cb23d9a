package dev.parley.support.kafka.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// Records of one partition that were set aside because the queue of their key is full: only their
/// offsets are kept. The partition is read again from the first one whose key has room, while the
/// records behind were handled in the meantime.
///
/// Used by the polling thread only.
final class DeferredRecords {

    private static final long NOT_REREADING = -1;

    private final Map<String, TreeSet<Long>> byKey = new HashMap<>();
    private final TreeMap<Long, String> byOffset = new TreeMap<>();
    private long cursor = NOT_REREADING;

    /// Sets a record aside.
    void add(String key, long offset) {
        byKey.computeIfAbsent(key, _ -> new TreeSet<>()).add(offset);
        byOffset.put(offset, key);
    }

    /// True if a later record of the key must be set aside too, to keep its order.
    boolean contains(String key) {
        return byKey.containsKey(key);
    }

    /// True if this record is the next one of its key.
    boolean isNext(String key, long offset) {
        var offsets = byKey.get(key);
        return offsets != null && offsets.first() == offset;
    }

    /// Removes a record that is handled now.
    void remove(String key, long offset) {
        byOffset.remove(offset);
        var offsets = byKey.get(key);
        if (offsets != null && offsets.remove(offset) && offsets.isEmpty()) {
            byKey.remove(key);
        }
    }

    /// The lowest offset that is next of a key with room.
    OptionalLong firstWithRoom(Predicate<String> hasRoom) {
        return byKey.entrySet().stream()
                .filter(key -> hasRoom.test(key.getKey()))
                .mapToLong(key -> key.getValue().first())
                .min();
    }

    boolean isEmpty() {
        return byOffset.isEmpty();
    }

    /// True while the partition is read again.
    boolean isRereading() {
        return cursor != NOT_REREADING;
    }

    /// The next offset to come while the partition is read again.
    long cursor() {
        return cursor;
    }

    /// Starts reading again from an offset.
    void rereadFrom(long offset) {
        cursor = offset;
    }

    /// Ends reading again.
    void endRereading() {
        cursor = NOT_REREADING;
    }

    /// Moves past an offset that was read again.
    ///
    /// @param lost takes the offsets before it that the topic no longer has
    void advance(long offset, LongConsumer lost) {
        var missing = new TreeMap<>(byOffset.subMap(Math.min(cursor, offset), offset));
        missing.forEach((gone, key) -> {
            remove(key, gone);
            lost.accept(gone);
        });
        cursor = offset + 1;
    }
}
