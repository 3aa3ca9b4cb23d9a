package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;

/// What happened and exactly when, for judges and benches; the oldest entries go first.
public final class Journal {

    private static final int KEPT = 100_000;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long lastSeq;

    /// What sort of thing happened.
    public enum Kind {
        USER_MESSAGE,
        USER_EDIT,
        USER_DELETE,
        GATEWAY_WRITE,
        UPDATE_HANDED_OVER,
        BOT_MESSAGE,
        BOT_EDIT,
        BOT_DELETE,
        BOT_DUPLICATE,
        TYPING,
        MODEL_CALL,
        MODEL_ANSWER,
        RATE_LIMITED,
        FAULT;

        /// The kind as the control API names it, such as `user-message`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One line of the journal.
    ///
    /// @param nanos monotonic; entries of one instant may stand in either order, so sort by this
    public record Entry(
            long seq,
            long nanos,
            Kind kind,
            @Nullable String platform,
            @Nullable String place,
            @Nullable String messageId,
            @Nullable String text,
            @Nullable String nonce,
            @Nullable String user) {}

    /// Notes what became of a message.
    public void note(Kind kind, long nanos, Message message) {
        Place place = message.place();
        add(seq ->
                new Entry(
                        seq,
                        nanos,
                        kind,
                        place.platform().key(),
                        place.key(),
                        Long.toString(message.id()),
                        message.text(),
                        message.draft().nonce(),
                        message.author().name()));
    }

    /// Notes what somebody did in a place.
    public void note(Kind kind, long nanos, Place place, Person person) {
        add(seq ->
                new Entry(
                        seq,
                        nanos,
                        kind,
                        place.platform().key(),
                        place.key(),
                        null,
                        null,
                        null,
                        person.name()));
    }

    /// Notes what happened at no place.
    public void note(Kind kind, long nanos, @Nullable String platform, String text) {
        add(seq -> new Entry(seq, nanos, kind, platform, null, null, text, null, null));
    }

    /// The entries after a sequence number, oldest first.
    public synchronized List<Entry> since(long seq) {
        return entries.stream().filter(entry -> entry.seq() > seq).toList();
    }

    /// Forgets everything; sequence numbers go on.
    public synchronized void clear() {
        entries.clear();
    }

    private synchronized void add(Numbered entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry.as(++lastSeq));
    }

    @FunctionalInterface
    private interface Numbered {
        Entry as(long seq);
    }
}
