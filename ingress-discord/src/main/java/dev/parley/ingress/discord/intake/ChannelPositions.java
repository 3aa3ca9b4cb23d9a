package dev.parley.ingress.discord.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// The last message processed in each channel, from which a catch-up starts.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class ChannelPositions {

    /// The distance by which a catch-up of a channel without a position starts before the newest of
    /// all messages. Messages are processed in id order, but on their way to Kafka those of one
    /// channel may overtake another's.
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /// An id that no channel has.
    private static final long WITHOUT_POSITION = 0;

    private final Duration window;
    private final Map<Long, Position> channels = new HashMap<>();
    private long latest;

    /// Creates positions without channels.
    ///
    /// @param window the longest period that a catch-up reads
    public ChannelPositions(Duration window) {
        this.window = window;
    }

    /// Returns these positions as they are now.
    ChannelPositions copy() {
        var copy = new ChannelPositions(window);
        copy.channels.putAll(channels);
        copy.latest = latest;
        return copy;
    }

    /// Returns the longest period that a catch-up reads.
    public Duration window() {
        return window;
    }

    /// Advances a channel to a message.
    ///
    /// @param direct true if the channel is a DM
    public void advance(long channelId, long messageId, boolean direct) {
        channels.merge(channelId, new Position(messageId, direct), Position::later);
        latest = Math.max(latest, messageId);
    }

    /// Returns the message after which a catch-up reads a channel; empty before the first message
    /// of any channel, because without a position there cannot be a gap.
    public OptionalLong catchUpStart(long channelId, Instant now) {
        if (latest == 0) {
            return OptionalLong.empty();
        }
        var own = channels.get(channelId);
        var overlapping = SnowflakeTime.lowestIdAt(SnowflakeTime.instantOf(latest).minus(OVERLAP));
        // a known channel from its own position: its records may lag far behind another's
        var start = own == null ? overlapping : own.messageId();
        return OptionalLong.of(Math.max(start, SnowflakeTime.lowestIdAt(now.minus(window))));
    }

    /// Returns the message after which a catch-up reads a channel without a position.
    OptionalLong startWithoutPosition(Instant now) {
        return catchUpStart(WITHOUT_POSITION, now);
    }

    /// Returns true if a channel has a position.
    boolean knows(long channelId) {
        return channels.containsKey(channelId);
    }

    /// Returns the starts of a channel and of one without a position.
    LongStream earliestStarts(long channelId, Instant now) {
        return LongStream.of(channelId, WITHOUT_POSITION)
                .mapToObj(id -> catchUpStart(id, now))
                .flatMapToLong(OptionalLong::stream);
    }

    /// Returns the known channels, each with true if it is a DM.
    public Map<Long, Boolean> knownChannels() {
        var known = new HashMap<Long, Boolean>();
        channels.forEach((id, position) -> known.put(id, position.direct()));
        return known;
    }

    private record Position(long messageId, boolean direct) {
        Position later(Position other) {
            return other.messageId > messageId ? other : this;
        }
    }
}
