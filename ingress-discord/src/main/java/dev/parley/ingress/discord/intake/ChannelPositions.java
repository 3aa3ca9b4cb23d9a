package dev.parley.ingress.discord.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The last message seen in each channel: where a catch-up starts.
///
/// See `docs/adr/0005-discord-catch-up.md`.
public final class ChannelPositions {

    /// How much earlier than the last message of all a channel is read: messages pass in the order
    /// of their ids, save for those of one channel that overtake another's on their way to Kafka.
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final Duration window;
    private final Map<Long, Position> channels = new HashMap<>();
    private long latest;

    /// Nothing seen yet.
    ///
    /// @param window how far back a catch-up goes at most
    public ChannelPositions(Duration window) {
        this.window = window;
    }

    /// How far back a catch-up goes at most.
    public Duration window() {
        return window;
    }

    /// Notes a message.
    ///
    /// @param direct whether its channel is a DM
    public void advance(long channelId, long messageId, boolean direct) {
        channels.merge(channelId, new Position(messageId, direct), Position::later);
        latest = Math.max(latest, messageId);
    }

    /// After which message a channel is to be read; empty where nothing was ever seen anywhere, so
    /// that there is no gap.
    public OptionalLong catchUpStart(long channelId, Instant now) {
        if (latest == 0) {
            return OptionalLong.empty();
        }
        var own = channels.get(channelId);
        var overlapping = SnowflakeTime.lowestIdAt(SnowflakeTime.instantOf(latest).minus(OVERLAP));
        var oldest = Math.max(overlapping, SnowflakeTime.lowestIdAt(now.minus(window)));
        return OptionalLong.of(own == null ? oldest : Math.max(own.messageId(), oldest));
    }

    /// The channels seen so far, each with whether it is a DM.
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
