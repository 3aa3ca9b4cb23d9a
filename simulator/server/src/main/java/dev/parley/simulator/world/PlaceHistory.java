package dev.parley.simulator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The messages of one place in order, each with the number of its last change.
final class PlaceHistory {

    private final TreeMap<Long, Versioned> messages = new TreeMap<>();
    private final ChangeSignal signal = new ChangeSignal();
    private long changes;

    private record Versioned(Message message, long change) {}

    /// Adds the supplied message; the supplier must draw its id, so that messages are ordered by
    /// id.
    synchronized Message add(Supplier<Message> made, WorldListener watcher) {
        Message message = made.get();
        keep(message);
        watcher.on(new WorldEvent.MessageSent(message));
        return message;
    }

    /// Changes an existing message and publishes the change.
    synchronized Optional<Message> change(
            long id, UnaryOperator<Message> change, Told told, WorldListener watcher) {
        return find(id).map(before -> {
            Message after = change.apply(before);
            keep(after);
            watcher.on(told.as(after));
            return after;
        });
    }

    synchronized void tell(WorldEvent happening, WorldListener watcher) {
        watcher.on(happening);
    }

    /// Finds a message that is not deleted.
    synchronized Optional<Message> find(long id) {
        return Optional.ofNullable(messages.get(id))
                .map(Versioned::message)
                .filter(message -> !message.deleted());
    }

    /// True when the message ever existed.
    synchronized boolean knew(long id) {
        return messages.containsKey(id);
    }

    /// The messages after an id, in order, deleted ones included.
    synchronized List<Message> after(long id) {
        return messages.tailMap(id, false).values().stream().map(Versioned::message).toList();
    }

    /// The newest `limit` messages strictly between two ids, newest first, without deleted ones.
    synchronized List<Message> newest(long after, long before, int limit) {
        List<Message> found = new ArrayList<>();
        if (after >= before) {
            return found;
        }
        for (Versioned each :
                messages.subMap(after, false, before, false).descendingMap().values()) {
            if (found.size() == limit) {
                break;
            }
            if (!each.message().deleted()) {
                found.add(each.message());
            }
        }
        return found;
    }

    /// The oldest `limit` messages after an id, newest first as Discord returns them, without
    /// deleted ones.
    synchronized List<Message> oldest(long after, int limit) {
        return messages.tailMap(after, false).values().stream()
                .map(Versioned::message)
                .filter(message -> !message.deleted())
                .limit(limit)
                .sorted(Comparator.comparingLong(Message::id).reversed())
                .toList();
    }

    /// The messages changed since a cursor.
    synchronized Transcript.Changes since(long cursor) {
        List<Message> changed =
                messages.values().stream()
                        .filter(each -> each.change() > cursor)
                        .map(Versioned::message)
                        .toList();
        return new Transcript.Changes(changed, changes);
    }

    /// Forgets the oldest message.
    synchronized void forgetOldest() {
        messages.pollFirstEntry();
    }

    synchronized void clear() {
        messages.clear();
        changes++;
        signal.raise();
    }

    /// Raised at every change.
    ChangeSignal signal() {
        return signal;
    }

    private void keep(Message message) {
        messages.put(message.id(), new Versioned(message, ++changes));
        signal.raise();
    }

    /// Creates the event of a change.
    @FunctionalInterface
    interface Told {
        WorldEvent as(Message changed);
    }
}
