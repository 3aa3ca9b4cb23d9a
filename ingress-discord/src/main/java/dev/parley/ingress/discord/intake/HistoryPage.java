package dev.parley.ingress.discord.intake;

import java.util.List;

/// The outcome of reading one page of a channel's history.
public sealed interface HistoryPage {

    /// The page was read.
    ///
    /// @param messages the oldest after the given one, oldest first; empty if there are none
    record Messages(List<DiscordMessage> messages) implements HistoryPage {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /// The channel was deleted, or the bot lost access to it.
    record Inaccessible() implements HistoryPage {}

    /// Discord did not return the page; it may later.
    record Unavailable() implements HistoryPage {}
}
