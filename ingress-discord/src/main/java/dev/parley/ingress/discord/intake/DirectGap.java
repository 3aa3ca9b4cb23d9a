package dev.parley.ingress.discord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The messages of a DM channel that no session has shown. Discord does not list DM channels, so
/// the first live message of one reveals it.
///
/// @param channelId the DM channel
/// @param after the message after which it begins
/// @param before the live message, which ends it
public record DirectGap(long channelId, long after, long before) {

    /// Reads the messages, oldest first, as far as the history can be read now.
    ///
    /// @throws InterruptedException if the service stops
    public Reading read(ChannelHistory history) throws InterruptedException {
        var cursor = new HistoryCursor(history, channelId, new CatchUpStart(after, true));
        var messages = new ArrayList<DiscordMessage>();
        while (true) {
            switch (cursor.advance()) {
                case READY -> {
                    if (cursor.nextId() >= before) {
                        return new Reading(messages, Optional.empty());
                    }
                    messages.add(cursor.next());
                }
                case AT_END -> {
                    return new Reading(messages, Optional.empty());
                }
                case UNAVAILABLE -> {
                    return new Reading(messages, Optional.of(from(cursor.position().after())));
                }
            }
        }
    }

    private DirectGap from(long position) {
        return new DirectGap(channelId, position, before);
    }

    /// The outcome of reading a gap.
    ///
    /// @param messages what was read, oldest first
    /// @param rest what could not be read
    public record Reading(List<DiscordMessage> messages, Optional<DirectGap> rest) {
        public Reading {
            messages = List.copyOf(messages);
        }

        /// Returns this reading continued by that of its rest.
        public Reading followedBy(Reading next) {
            var all = new ArrayList<>(messages);
            all.addAll(next.messages);
            return new Reading(all, next.rest);
        }
    }
}
