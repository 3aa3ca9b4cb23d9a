package dev.parley.ingress.discord.intake;

import java.util.List;

/// Source of past messages for a catch-up.
public interface ChannelHistory {

    /// Returns the server channels and threads that the bot can read; waits until they are known.
    ///
    /// @throws InterruptedException if the service stops
    List<Channel> channels() throws InterruptedException;

    /// Returns a page of the oldest messages after the given one, oldest first; empty if there are
    /// none, or if the channel was deleted or is not accessible.
    ///
    /// @param direct true for a DM
    /// @throws InterruptedException if the service stops
    List<DiscordMessage> messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException;

    /// A channel of a server.
    ///
    /// @param id the channel's id
    /// @param lastMessageId the newest message in it; 0 if unknown
    record Channel(long id, long lastMessageId) {}
}
