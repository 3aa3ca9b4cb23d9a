package dev.parley.simulator.world;

import java.util.List;
import java.util.Optional;

/// What can be read in one place.
public final class Transcript {

    private final PlaceHistory conversation;

    Transcript(PlaceHistory conversation) {
        this.conversation = conversation;
    }

    /// What changed, and the number to ask from next time.
    public record Changes(List<Message> messages, long cursor) {}

    /// The message, unless it was deleted or never was.
    public Optional<Message> find(long id) {
        return conversation.find(id);
    }

    /// Whether the message was ever here, deleted or not.
    public boolean everContained(long id) {
        return conversation.knew(id);
    }

    /// The messages after one, in order, deleted ones too.
    public List<Message> after(long id) {
        return conversation.after(id);
    }

    /// The newest living messages between two ids, newest first.
    public List<Message> newest(long after, long before, int limit) {
        return conversation.newest(after, before, limit);
    }

    /// The oldest living messages after an id, but newest first.
    public List<Message> oldest(long after, int limit) {
        return conversation.oldest(after, limit);
    }

    /// The messages that are new or changed since a cursor; waits for the first of them if asked
    /// to.
    public Changes since(long cursor, long waitMillis) throws InterruptedException {
        long seen = conversation.signal().count();
        Changes changes = conversation.since(cursor);
        if (changes.messages().isEmpty() && waitMillis > 0) {
            conversation.signal().awaitMillis(seen, waitMillis);
            changes = conversation.since(cursor);
        }
        return changes;
    }

    /// Beats at every change in this place.
    public ChangeSignal signal() {
        return conversation.signal();
    }
}
