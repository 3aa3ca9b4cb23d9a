package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a command ended; each has exactly one.
public sealed interface Ending {

    /// It is done.
    ///
    /// @param messageIds the platform's ids of what is now visible, in order
    /// @param channel the thread or direct-message channel that it made or found, if any
    record Delivered(List<String> messageIds, @Nullable String channel) implements Ending {

        /// Copies the list.
        public Delivered {
            messageIds = List.copyOf(messageIds);
        }

        /// Done, with these messages.
        public Delivered(List<String> messageIds) {
            this(messageIds, null);
        }

        /// Done, with nothing that has an id.
        public static Delivered withoutMessage() {
            return new Delivered(List.of());
        }
    }

    /// It was refused, here or by the platform.
    ///
    /// @param visible ids of the parts that are visible nevertheless
    /// @param channel the thread or direct-message channel that there is nevertheless
    record Failed(Refusal why, List<String> visible, @Nullable String channel) implements Ending {

        /// Copies the list.
        public Failed {
            visible = List.copyOf(visible);
        }

        /// Nothing of it is visible.
        public Failed(Refusal why) {
            this(why, List.of(), null);
        }
    }

    /// Its time was over before it could be done.
    record Expired() implements Ending {}

    /// Nothing was to be done.
    ///
    /// @param reason why
    record Ignored(String reason) implements Ending {

        /// For what no carrier does yet.
        public static Ignored notSupportedYet() {
            return new Ignored("not supported yet");
        }
    }

    /// Its name in metrics and logs.
    default String outcome() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
            case Expired _ -> "expired";
            case Ignored _ -> "ignored";
        };
    }
}
