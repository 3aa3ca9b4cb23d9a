package dev.parley.simulator.world;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Log of events with exact times, for verifiers and benchmarks; the oldest entries go first.
public final class Journal {

    private static final int CAPACITY = 100_000;

    private final @Nullable Entry[] ring = new Entry[CAPACITY];
    private long lastSeq;
    private long forgotten;

    /// The kinds of events.
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
        OTHER_BOT_MESSAGE,
        OTHER_BOT_EDIT,
        OTHER_BOT_DELETE,
        TYPING,
        MODEL_CALL,
        MODEL_ANSWER,
        RATE_LIMITED,
        FAULT;

        /// The kind of writing a message.
        static Kind messageOf(Person author) {
            return switch (author.kind()) {
                case USER -> USER_MESSAGE;
                case BOT_UNDER_TEST -> BOT_MESSAGE;
                case OTHER_BOT -> OTHER_BOT_MESSAGE;
            };
        }

        /// The kind of editing a message.
        static Kind editOf(Person author) {
            return switch (author.kind()) {
                case USER -> USER_EDIT;
                case BOT_UNDER_TEST -> BOT_EDIT;
                case OTHER_BOT -> OTHER_BOT_EDIT;
            };
        }

        /// The kind of deleting a message.
        static Kind deletionOf(Person author) {
            return switch (author.kind()) {
                case USER -> USER_DELETE;
                case BOT_UNDER_TEST -> BOT_DELETE;
                case OTHER_BOT -> OTHER_BOT_DELETE;
            };
        }

        /// The kind's name in the control API, such as `user-message`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One journal entry.
    ///
    /// @param nanos monotonic time; entries of the same instant may stand in either order, so sort
    ///   by this
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

    /// Records an event of a message.
    public void record(Kind kind, long nanos, Message message) {
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

    /// Records a person's action in a place.
    public void record(Kind kind, long nanos, Place place, Person person) {
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

    /// Records an event outside any place.
    public void record(Kind kind, long nanos, @Nullable String platform, String text) {
        add(seq -> new Entry(seq, nanos, kind, platform, null, null, text, null, null));
    }

    /// The entries after a sequence number, oldest first.
    public synchronized List<Entry> since(long seq) {
        long from = Math.max(seq, Math.max(forgotten, lastSeq - CAPACITY));
        List<Entry> found = new ArrayList<>((int) Math.max(0, lastSeq - from));
        for (long each = from + 1; each <= lastSeq; each++) {
            Entry entry = ring[slot(each)];
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    /// Empties the journal; sequence numbers continue.
    public synchronized void clear() {
        forgotten = lastSeq;
        Arrays.fill(ring, null);
    }

    private synchronized void add(Numbered entry) {
        long seq = ++lastSeq;
        ring[slot(seq)] = entry.as(seq);
    }

    private static int slot(long seq) {
        return (int) (seq % CAPACITY);
    }

    @FunctionalInterface
    private interface Numbered {
        Entry as(long seq);
    }
}
