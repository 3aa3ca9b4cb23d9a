package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a command ended; each has exactly one.
public sealed interface DeliveryOutcome {

    /// It is done.
    ///
    /// @param messageIds the platform's ids of what is now visible, in order
    /// @param channelId the thread or direct-message channel that it made or found, if any
    record Delivered(List<String> messageIds, @Nullable String channelId)
            implements DeliveryOutcome {

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
    /// @param messageIds ids of the parts that are visible nevertheless
    /// @param channelId the thread or direct-message channel that there is nevertheless
    record Failed(DeliveryError error, List<String> messageIds, @Nullable String channelId)
            implements DeliveryOutcome {

        /// Copies the list.
        public Failed {
            messageIds = List.copyOf(messageIds);
        }

        /// Nothing of it is visible.
        public Failed(DeliveryError error) {
            this(error, List.of(), null);
        }
    }

    /// Its time was over before it could be done.
    record Expired() implements DeliveryOutcome {}

    /// Nothing was to be done.
    ///
    /// @param reason why
    record Ignored(String reason) implements DeliveryOutcome {

        /// For what no carrier does yet.
        public static Ignored notSupportedYet() {
            return new Ignored("not supported yet");
        }
    }

    /// Its name in metrics and logs.
    default String label() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
            case Expired _ -> "expired";
            case Ignored _ -> "ignored";
        };
    }
}
