package dev.parley.support.ingress;

import java.util.Locale;

/// What becomes of something that a platform told.
public sealed interface IntakeDecision {

    /// It is meant for the bot and goes on.
    ///
    /// @param event what goes on
    record Accepted(ChatEvent event) implements IntakeDecision {}

    /// It ends here.
    ///
    /// @param reason why
    record Ignored(Reason reason) implements IntakeDecision {}

    /// Why something ends at the door.
    enum Reason {
        /// The bot itself did it.
        OWN,
        /// Another bot did it.
        BOT,
        /// A webhook, a channel or an anonymous administrator: nobody to answer.
        NO_PERSON,
        /// People among themselves.
        NOT_ADDRESSED,
        /// A command for another bot.
        OTHER_BOTS_COMMAND,
        /// The platform's own notice: somebody joined, a message was pinned.
        NOTICE,
        /// A message that never went on was changed or taken back.
        UNKNOWN_MESSAGE,
        /// A kind of event that nobody here reads.
        OTHER_KIND,
        /// It could not be read.
        UNREADABLE;

        /// The reason as it stands on a metric's label.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
