package dev.parley.ingress.discord.intake;

import java.util.List;

/// Source of past messages for a catch-up.
public interface ChannelHistory {

    /// Returns the server channels and threads that the bot can read; waits until they are known.
    ///
    /// @throws InterruptedException if the service stops
    List<Channel> channels() throws InterruptedException;

    /// Reads a page of the oldest messages after the given one.
    ///
    /// @param direct true for a DM
    /// @throws InterruptedException if the service stops
    HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException;

    /// A channel of a server.
    ///
    /// @param id the channel's id
    /// @param lastMessageId the newest message in it; 0 if unknown
    record Channel(long id, long lastMessageId) {}
}
