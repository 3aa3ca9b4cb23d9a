package dev.parley.testing.journal;

import java.util.Arrays;

/// One line of the simulator's journal; absent values are empty.
///
/// @param nanos time, on a clock of the journal's own
/// @param kind kind of event
/// @param place key of the place
/// @param messageId id of the message
/// @param text text of the message after the event, or the last text sent to the model
/// @param user user who caused it
public record JournalLine(
        long nanos, Kind kind, String place, String messageId, String text, String user) {

    /// Kinds of events that the verification needs.
    public enum Kind {
        /// A user wrote a message that the platform accepted.
        USER_MESSAGE("user-message"),
        /// The bot wrote a message.
        BOT_MESSAGE("bot-message"),
        /// The bot edited a message.
        BOT_EDIT("bot-edit"),
        /// The bot deleted a message.
        BOT_DELETE("bot-delete"),
        /// The bot repeated a message, and the platform recognised it by its nonce.
        BOT_DUPLICATE("bot-duplicate"),
        /// A request to the model.
        MODEL_CALL("model-call"),
        /// An answer of the model.
        MODEL_ANSWER("model-answer"),
        /// Any other event.
        OTHER("");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The kind with the given name in the journal.
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key.equals(key))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
