package dev.parley.ingress.discord.intake;

import java.util.ArrayDeque;
import java.util.Deque;

/// The missed messages of one channel, read page by page.
final class HistoryCursor {

    private final ChannelHistory history;
    private final long channelId;
    private final Deque<DiscordMessage> page = new ArrayDeque<>();
    private CatchUpStart position;

    HistoryCursor(ChannelHistory history, long channelId, CatchUpStart start) {
        this.history = history;
        this.channelId = channelId;
        this.position = start;
    }

    /// The states of a cursor.
    enum State {
        /// There is a next message.
        READY,
        /// There is none, or the channel is not accessible any more.
        AT_END,
        /// The history cannot be read now.
        UNAVAILABLE
    }

    long channelId() {
        return channelId;
    }

    /// The start from which the rest can be read later.
    CatchUpStart position() {
        return position;
    }

    /// Reads the next page if this one is used up.
    ///
    /// @throws InterruptedException if the service stops
    State advance() throws InterruptedException {
        if (!page.isEmpty()) {
            return State.READY;
        }
        return switch (history.messagesAfter(channelId, position.direct(), position.after())) {
            case HistoryPage.Messages(var messages) -> {
                page.addAll(messages);
                yield page.isEmpty() ? State.AT_END : State.READY;
            }
            case HistoryPage.Inaccessible() -> State.AT_END;
            case HistoryPage.Unavailable() -> State.UNAVAILABLE;
        };
    }

    long nextId() {
        return page.getFirst().messageId();
    }

    DiscordMessage next() {
        var message = page.removeFirst();
        position = new CatchUpStart(message.messageId(), position.direct());
        return message;
    }
}
