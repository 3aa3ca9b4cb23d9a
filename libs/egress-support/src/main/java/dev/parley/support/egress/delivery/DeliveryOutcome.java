package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Outcome of a command; every command has exactly one.
public sealed interface DeliveryOutcome {

    /// The command was carried out.
    ///
    /// @param messageIds the platform's ids of the visible messages, in order
    /// @param channelId thread or direct-message channel that was created or found, if any
    record Delivered(List<String> messageIds, @Nullable String channelId)
            implements DeliveryOutcome {

        public Delivered {
            messageIds = List.copyOf(messageIds);
        }

        /// Creates an outcome with these messages.
        public Delivered(List<String> messageIds) {
            this(messageIds, null);
        }

        /// Creates an outcome without a message.
        public static Delivered withoutMessage() {
            return new Delivered(List.of());
        }
    }

    /// The command was refused, by this service or by the platform.
    ///
    /// @param messageIds ids of the parts that are visible nevertheless
    /// @param channelId thread or direct-message channel that exists nevertheless
    record Failed(DeliveryError error, List<String> messageIds, @Nullable String channelId)
            implements DeliveryOutcome {

        public Failed {
            messageIds = List.copyOf(messageIds);
        }

        /// Creates a failure of which nothing is visible.
        public Failed(DeliveryError error) {
            this(error, List.of(), null);
        }
    }

    /// The command expired before it could be carried out.
    record Expired() implements DeliveryOutcome {}

    /// There was nothing to do.
    ///
    /// @param reason explanation for the receipt
    record Ignored(String reason) implements DeliveryOutcome {

        /// Creates the outcome of an action that no delivery handler supports yet.
        public static Ignored notSupportedYet() {
            return new Ignored("not supported yet");
        }
    }

    /// Label in metrics and logs.
    default String label() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
            case Expired _ -> "expired";
            case Ignored _ -> "ignored";
        };
    }
}
