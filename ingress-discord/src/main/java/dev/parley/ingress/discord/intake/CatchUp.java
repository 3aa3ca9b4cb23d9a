package dev.parley.ingress.discord.intake;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Reads up what was missed: after a restart, and after a session that Discord would not resume.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class CatchUp {

    private final ChannelPositions positions;

    /// Catches up from the given positions.
    public CatchUp(ChannelPositions positions) {
        this.positions = positions;
    }

    /// Reads every channel from its position on; messages of all channels are taken in the order of
    /// their ids, so that a process that dies half-way leaves nothing behind its last message.
    ///
    /// @param now bounds how far back it goes
    /// @param taker takes each message
    /// @return how many messages were read
    /// @throws InterruptedException when the service stops meanwhile
    public int run(ChannelHistory history, Instant now, MessageHandler taker)
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
            taker.handle(cursor.next());
            read++;
            if (cursor.hasNext()) {
                cursors.add(cursor);
            }
        }
        return read;
    }

    /// Where each channel is to be read from; taken before the first message is, because every
    /// message moves the positions.
    private Map<Long, Start> starts(ChannelHistory history, Instant now)
            throws InterruptedException {
        var starts = new LinkedHashMap<Long, Start>();
        var ofServers = new HashSet<Long>();
        for (var channel : history.channels()) {
            ofServers.add(channel.id());
            var after = positions.catchUpStart(channel.id(), now);
            var silent = channel.lastMessageId() != 0 && channel.lastMessageId() <= after.orElse(0);
            if (after.isPresent() && !silent) {
                starts.put(channel.id(), new Start(after.getAsLong(), false));
            }
        }
        // DMs, which Discord lists nowhere, and threads that were put away
        positions
                .knownChannels()
                .forEach((id, direct) -> {
                    if (!ofServers.contains(id)) {
                        positions
                                .catchUpStart(id, now)
                                .ifPresent(after -> starts.put(id, new Start(after, direct)));
                    }
                });
        return starts;
    }

    private record Start(long after, boolean direct) {}

    /// One channel's missed messages, a page at a time.
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
            var post = page.removeFirst();
            after = post.messageId();
            return post;
        }
    }

    /// Takes a message that was missed.
    @FunctionalInterface
    public interface MessageHandler {
        /// Takes one.
        ///
        /// @throws InterruptedException when the service stops meanwhile
        void handle(DiscordMessage post) throws InterruptedException;
    }
}
