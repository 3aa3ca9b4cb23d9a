package dev.parley.ingress.discord.intake;

import java.util.List;

/// What the channels hold, for reading up what was missed.
public interface ChannelHistory {

    /// The channels and threads of servers that the bot can read now; waits until they are known.
    ///
    /// @throws InterruptedException when the service stops meanwhile
    List<Channel> channels() throws InterruptedException;

    /// The oldest messages of a channel after a given one, oldest first; empty when there is none,
    /// or the channel is gone or not ours to read.
    ///
    /// @param direct whether it is a DM
    /// @throws InterruptedException when the service stops meanwhile
    List<DiscordMessage> messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException;

    /// A channel of a server.
    ///
    /// @param id which
    /// @param lastMessageId the newest message in it; 0 where Discord does not tell
    record Channel(long id, long lastMessageId) {}
}
