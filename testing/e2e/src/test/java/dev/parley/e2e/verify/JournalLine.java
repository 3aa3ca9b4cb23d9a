package dev.parley.e2e.verify;

import java.util.Arrays;

/// One line of the simulator's journal; what a line does not say is empty.
///
/// @param nanos when it happened, on a clock that only this journal has
/// @param kind what happened
/// @param place where
/// @param messageId the message that it is about
/// @param text what the message says from then on, or what the model was asked last
/// @param user who did it
public record JournalLine(
        long nanos, Kind kind, String place, String messageId, String text, String user) {

    /// What can happen, as far as it is judged.
    public enum Kind {
        /// A person wrote, and the platform took it.
        USER_MESSAGE("user-message"),
        /// The bot wrote a message.
        BOT_MESSAGE("bot-message"),
        /// The bot changed a message of its own.
        BOT_EDIT("bot-edit"),
        /// The bot took a message back.
        BOT_DELETE("bot-delete"),
        /// The bot sent a message again, and the platform knew it by its nonce.
        BOT_DUPLICATE("bot-duplicate"),
        /// The model was asked.
        MODEL_CALL("model-call"),
        /// The model answered.
        MODEL_ANSWER("model-answer"),
        /// Anything else.
        OTHER("");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The kind that the journal calls by this name.
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key.equals(key))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
