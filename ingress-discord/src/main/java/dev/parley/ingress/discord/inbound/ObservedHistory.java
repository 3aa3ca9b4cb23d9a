package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.HistoryPage;
import dev.parley.support.ingress.IntakeProgress;

import java.util.List;

/// A history each page of which is a step of the intake.
///
/// @param history the history itself
/// @param progress makes the steps
record ObservedHistory(ChannelHistory history, IntakeProgress progress) implements ChannelHistory {

    @Override
    public List<Channel> channels() throws InterruptedException {
        // waits for Discord's list of servers
        return progress.waitFor(history::channels);
    }

    @Override
    public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException {
        var page = history.messagesAfter(channelId, direct, messageId);
        progress.step();
        return page;
    }
}
