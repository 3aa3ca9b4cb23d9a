package dev.parley.ingress.discord.intake;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Reads missed messages from the channels' history: after a restart, and after a session that
/// Discord did not resume.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class CatchUp {

    private final ChannelPositions positions;

    /// Creates a catch-up that starts from the given positions.
    public CatchUp(ChannelPositions positions) {
        this.positions = positions;
    }

    /// Reads every channel from its position, merging all channels in the order of their message
    /// ids, so that a process that dies half-way has not skipped a message before its last one.
    ///
    /// @param now bounds how far back the catch-up goes
    /// @param handler receives each message
    /// @return the number of messages
    /// @throws InterruptedException if the service stops
    public int run(ChannelHistory history, Instant now, MessageHandler handler)
            throws InterruptedException {
        var cursors = new PriorityQueue<>(comparingLong(Cursor::nextId));
        for (var start : starts(history, now).entrySet()) {
            var cursor = new Cursor(history, start.getKey(), start.getValue());
            if (cursor.hasNext()) {
                cursors.add(cursor);
            }
        }
        var read = 0;
        for (var cursor = cursors.poll(); cursor != null; cursor = cursors.poll()) {
            handler.handle(cursor.next());
            read++;
            if (cursor.hasNext()) {
                cursors.add(cursor);
            }
        }
        return read;
    }

    /// Computes all start positions before the first message, because every message advances the
    /// positions.
    private Map<Long, Start> starts(ChannelHistory history, Instant now)
            throws InterruptedException {
        var starts = new LinkedHashMap<Long, Start>();
        var serverChannels = new HashSet<Long>();
        for (var channel : history.channels()) {
            serverChannels.add(channel.id());
            var after = positions.catchUpStart(channel.id(), now);
            var unchanged =
                    channel.lastMessageId() != 0 && channel.lastMessageId() <= after.orElse(0);
            if (after.isPresent() && !unchanged) {
                starts.put(channel.id(), new Start(after.getAsLong(), false));
            }
        }
        // DMs, which Discord does not list, and archived threads
        positions
                .knownChannels()
                .forEach((id, direct) -> {
                    if (!serverChannels.contains(id)) {
                        positions
                                .catchUpStart(id, now)
                                .ifPresent(after -> starts.put(id, new Start(after, direct)));
                    }
                });
        return starts;
    }

    private record Start(long after, boolean direct) {}

    /// The missed messages of one channel, read page by page.
    private static final class Cursor {
        private final ChannelHistory history;
        private final long channelId;
        private final boolean direct;
        private final Deque<DiscordMessage> page = new ArrayDeque<>();
        private long after;

        Cursor(ChannelHistory history, long channelId, Start start) {
            this.history = history;
            this.channelId = channelId;
            this.direct = start.direct();
            this.after = start.after();
        }

        boolean hasNext() throws InterruptedException {
            if (page.isEmpty()) {
                page.addAll(history.messagesAfter(channelId, direct, after));
            }
            return !page.isEmpty();
        }

        long nextId() {
            return page.getFirst().messageId();
        }

        DiscordMessage next() {
            var message = page.removeFirst();
            after = message.messageId();
            return message;
        }
    }

    /// Receives missed messages.
    @FunctionalInterface
    public interface MessageHandler {
        /// Processes a missed message.
        ///
        /// @throws InterruptedException if the service stops
        void handle(DiscordMessage message) throws InterruptedException;
    }
}
