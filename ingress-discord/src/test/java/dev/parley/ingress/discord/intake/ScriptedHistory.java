package dev.parley.ingress.discord.intake;

import java.util.ArrayList;
import java.util.List;

/// Channels with the messages of a test, read in pages of two.
final class ScriptedHistory implements ChannelHistory {

    /// The channel of a server that is listed.
    static final long SERVER_CHANNEL = 1;

    private final List<DiscordMessage> messages = new ArrayList<>();
    private int asked;
    private int pagesLeft = Integer.MAX_VALUE;
    private long failing;
    private long closed;
    private boolean hidden;

    void add(DiscordMessage message) {
        messages.add(message);
    }

    void fail(long channelId) {
        failing = channelId;
    }

    void failAfter(int pages) {
        pagesLeft = pages;
    }

    void close(long channelId) {
        closed = channelId;
    }

    void hideChannels() {
        hidden = true;
    }

    void heal() {
        failing = 0;
        pagesLeft = Integer.MAX_VALUE;
    }

    int asked() {
        return asked;
    }

    @Override
    public List<Channel> channels() {
        if (hidden) {
            throw new IllegalStateException("a server without a channel list");
        }
        var last =
                messages.stream()
                        .filter(message -> message.channelId() == SERVER_CHANNEL)
                        .mapToLong(DiscordMessage::messageId)
                        .max()
                        .orElse(0);
        return List.of(new Channel(SERVER_CHANNEL, last));
    }

    @Override
    public HistoryPage messagesAfter(long channelId, boolean direct, long messageId) {
        asked++;
        if (channelId == closed) {
            return new HistoryPage.Inaccessible();
        }
        if (channelId == failing || pagesLeft-- <= 0) {
            return new HistoryPage.Unavailable();
        }
        return new HistoryPage.Messages(page(channelId, direct, messageId));
    }

    private List<DiscordMessage> page(long channelId, boolean direct, long messageId) {
        return messages.stream()
                .filter(message -> message.channelId() == channelId && message.direct() == direct)
                .filter(message -> message.messageId() > messageId)
                .limit(2)
                .toList();
    }
}
