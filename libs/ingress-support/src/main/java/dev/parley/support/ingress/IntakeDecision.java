package dev.parley.support.ingress;

import java.util.Locale;

/// The decision of an intake about one platform event.
public sealed interface IntakeDecision {

    /// The event is addressed to the bot and is published.
    ///
    /// @param event the event to publish
    record Accepted(ChatEvent event) implements IntakeDecision {}

    /// The event is not published.
    ///
    /// @param reason the reason, also a metric's label
    record Ignored(Reason reason) implements IntakeDecision {}

    /// The reason for which an event is ignored.
    enum Reason {
        /// The bot itself caused the event.
        OWN,
        /// Another bot caused the event.
        BOT,
        /// The author is a webhook, a channel or an anonymous administrator, not a person.
        NO_PERSON,
        /// The message does not address the bot.
        NOT_ADDRESSED,
        /// The message is a command for another bot.
        OTHER_BOTS_COMMAND,
        /// The message is a platform notice, such as a new member or a pinned message.
        NOTICE,
        /// The edited or deleted message was never accepted.
        UNKNOWN_MESSAGE,
        /// The kind of event is not supported.
        OTHER_KIND,
        /// The event could not be parsed.
        UNREADABLE;

        /// Returns the reason as a metric's label.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
