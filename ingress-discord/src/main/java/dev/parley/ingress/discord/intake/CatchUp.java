package dev.parley.ingress.discord.intake;

import static java.util.Comparator.comparingLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.LongStream;

/// Reads missed messages from the channels' history: after a restart, and after a session that
/// Discord did not resume.
///
/// What could not be read stays unread, from where it was left, however far live messages advance
/// the positions meanwhile; [#retry] reads it. Not safe for concurrent use. See
/// `docs/adr/0005-discord-catch-up.md`.
public final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final ChannelPositions positions;
    private final Map<Long, CatchUpStart> unread = new LinkedHashMap<>();

    /// The channels among the unread ones whose history could not be read.
    private final Set<Long> unavailable = new HashSet<>();

    /// The positions at the first of the gaps whose channels could not be listed.
    private @Nullable ChannelPositions unlisted;

    /// The sessions' gaps, from the first one's start to the last one's end.
    private OptionalLong gapsAfter = OptionalLong.empty();

    private Instant gapsEnd = Instant.MIN;

    /// Creates a catch-up that starts from the given positions.
    public CatchUp(ChannelPositions positions) {
        this.positions = positions;
    }

    /// The positions from which it starts.
    public ChannelPositions positions() {
        return positions;
    }

    /// Returns true if nothing is left to [#retry].
    public boolean isComplete() {
        return unlisted == null && unread.isEmpty();
    }

    /// Where the next process has to resume if a message of a channel is published now; empty when
    /// nothing before it is unreadable.
    ///
    /// The earliest gap of all channels counts, because a channel that is not in the topic is read
    /// from the newest message of all that are.
    public OptionalLong resumeAfter(long channelId, Instant now) {
        var starts =
                unavailable.stream()
                        .map(unread::get)
                        .filter(Objects::nonNull)
                        .mapToLong(CatchUpStart::after);
        var before = unlisted;
        return before == null
                ? starts.min()
                : LongStream.concat(starts, before.earliestStarts(channelId, now)).min();
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
        var from = unlisted == null ? positions.copy() : unlisted;
        unlisted = from;
        rememberGap(from, now);
        List<ChannelHistory.Channel> channels;
        try {
            channels = history.channels();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("could not list the channels, catching up later");
            return 0;
        }
        // all starts before the first message, because every message advances the positions
        starts(channels, from, now)
                .forEach((id, start) -> unread.merge(id, start, CatchUpStart::earlier));
        unlisted = null;
        return readUnread(history, now, handler);
    }

    /// Reads what earlier attempts could not read; the parameters are those of [#run].
    ///
    /// @throws InterruptedException if the service stops
    public int retry(ChannelHistory history, Instant now, MessageHandler handler)
            throws InterruptedException {
        return unlisted == null ? readUnread(history, now, handler) : run(history, now, handler);
    }

    /// Makes a DM channel known by its first live message, and returns the part of its history that
    /// no [#run] could find: Discord does not list DM channels.
    ///
    /// Empty for a known channel, and when no gap lies within the window, so that a new DM does not
    /// always cost a request.
    public Optional<DirectGap> reveal(DiscordMessage live, Instant now) {
        var oldest = now.minus(positions.window());
        if (!live.direct()
                || positions.knows(live.channelId())
                || gapsAfter.isEmpty()
                || gapsEnd.isBefore(oldest)) {
            return Optional.empty();
        }
        var after = Math.max(gapsAfter.getAsLong(), SnowflakeTime.lowestIdAt(oldest));
        // from now on a new session's catch-up reads it
        positions.advance(live.channelId(), after, true);
        return Optional.of(new DirectGap(live.channelId(), after, live.messageId()));
    }

    /// Adds a gap that could not be read to what [#retry] reads.
    public void leaveUnread(DirectGap gap) {
        unread.merge(gap.channelId(), new CatchUpStart(gap.after(), true), CatchUpStart::earlier);
        unavailable.add(gap.channelId());
    }

    private void rememberGap(ChannelPositions from, Instant now) {
        var start = from.startWithoutPosition(now);
        if (start.isPresent()) {
            gapsAfter =
                    OptionalLong.of(Math.min(start.getAsLong(), gapsAfter.orElse(Long.MAX_VALUE)));
            gapsEnd = now;
        }
    }

    private int readUnread(ChannelHistory history, Instant now, MessageHandler handler)
            throws InterruptedException {
        var oldest = SnowflakeTime.lowestIdAt(now.minus(positions.window()));
        var cursors = new PriorityQueue<>(comparingLong(HistoryCursor::nextId));
        for (var start : List.copyOf(unread.entrySet())) {
            var cursor =
                    new HistoryCursor(history, start.getKey(), start.getValue().notBefore(oldest));
            settle(cursor, cursors);
        }
        var read = 0;
        for (var cursor = cursors.poll(); cursor != null; cursor = cursors.poll()) {
            handler.handle(cursor.next());
            read++;
            settle(cursor, cursors);
        }
        return read;
    }

    private void settle(HistoryCursor cursor, PriorityQueue<HistoryCursor> cursors)
            throws InterruptedException {
        switch (cursor.advance()) {
            case READY -> {
                unavailable.remove(cursor.channelId());
                cursors.add(cursor);
            }
            case AT_END -> {
                unavailable.remove(cursor.channelId());
                unread.remove(cursor.channelId());
            }
            case UNAVAILABLE -> {
                unavailable.add(cursor.channelId());
                unread.put(cursor.channelId(), cursor.position());
            }
        }
    }

    private static Map<Long, CatchUpStart> starts(
            List<ChannelHistory.Channel> channels, ChannelPositions from, Instant now) {
        var starts = new LinkedHashMap<Long, CatchUpStart>();
        var serverChannels = new HashSet<Long>();
        for (var channel : channels) {
            serverChannels.add(channel.id());
            var after = from.catchUpStart(channel.id(), now);
            var unchanged =
                    channel.lastMessageId() != 0 && channel.lastMessageId() <= after.orElse(0);
            if (after.isPresent() && !unchanged) {
                starts.put(channel.id(), new CatchUpStart(after.getAsLong(), false));
            }
        }
        // DMs, which Discord does not list, and archived threads
        from.knownChannels()
                .forEach((id, direct) -> {
                    if (!serverChannels.contains(id)) {
                        from.catchUpStart(id, now)
                                .ifPresent(
                                        after -> starts.put(id, new CatchUpStart(after, direct)));
                    }
                });
        return starts;
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
