package dev.parley.ingress.discord.store;

import dev.parley.ingress.discord.intake.ChannelPositions;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Positions by channel as the tail of `chat-inbound` tells them: the last message of a channel
/// decides, not the newest one, because what was unreadable is published after newer messages.
///
/// A message that says where to resume stands for that position, until another one follows it.
final class TailPositions {

    private final Map<Long, Position> channels = new LinkedHashMap<>();

    /// Adds the next message of a channel.
    ///
    /// @param resumeAfter what its record says, if anything; ignored unless it is an earlier id
    void add(long channelId, long messageId, boolean direct, @Nullable String resumeAfter) {
        channels.put(channelId, new Position(earlier(messageId, resumeAfter), direct));
    }

    /// Advances positions to what was added.
    void applyTo(ChannelPositions positions) {
        channels.forEach((channelId, position) ->
                positions.advance(channelId, position.messageId(), position.direct()));
    }

    private static long earlier(long messageId, @Nullable String resumeAfter) {
        if (resumeAfter == null) {
            return messageId;
        }
        try {
            return Math.min(messageId, Math.max(0, Long.parseLong(resumeAfter)));
        } catch (NumberFormatException e) {
            return messageId;
        }
    }

    private record Position(long messageId, boolean direct) {}
}
