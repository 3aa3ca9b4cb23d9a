package dev.parley.simulator.world;

import java.util.List;
import java.util.Optional;

/// The readable messages of one place.
public final class Transcript {

    private final PlaceHistory conversation;

    Transcript(PlaceHistory conversation) {
        this.conversation = conversation;
    }

    /// The changed messages, and the cursor of the next request.
    public record Changes(List<Message> messages, long cursor) {}

    /// Finds a message that is not deleted.
    public Optional<Message> find(long id) {
        return conversation.find(id);
    }

    /// True when the message ever existed.
    public boolean everContained(long id) {
        return conversation.knew(id);
    }

    /// The messages after an id, in order, deleted ones included.
    public List<Message> after(long id) {
        return conversation.after(id);
    }

    /// The newest messages between two ids, newest first, without deleted ones.
    public List<Message> newest(long after, long before, int limit) {
        return conversation.newest(after, before, limit);
    }

    /// The oldest messages after an id, newest first, without deleted ones.
    public List<Message> oldest(long after, int limit) {
        return conversation.oldest(after, limit);
    }

    /// The messages added or changed since a cursor; optionally waits for the first of them.
    public Changes since(long cursor, long waitMillis) throws InterruptedException {
        long seen = conversation.signal().count();
        Changes changes = conversation.since(cursor);
        if (changes.messages().isEmpty() && waitMillis > 0) {
            conversation.signal().awaitMillis(seen, waitMillis);
            changes = conversation.since(cursor);
        }
        return changes;
    }

    /// Raised at every change of the place.
    public ChangeSignal signal() {
        return conversation.signal();
    }
}
