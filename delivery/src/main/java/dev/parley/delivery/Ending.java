package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a command ended; each has exactly one.
public sealed interface Ending {

    /// It is done.
    ///
    /// @param messageIds the platform's ids of what is now visible, in order
    record Delivered(List<String> messageIds) implements Ending {

        /// Copies the list.
        public Delivered {
            messageIds = List.copyOf(messageIds);
        }

        /// Done, with nothing that has an id.
        public static Delivered withoutMessage() {
            return new Delivered(List.of());
        }
    }

    /// The platform refused it.
    ///
    /// @param reason the platform's own words
    /// @param code the platform's own code, if it gave one
    /// @param visible ids of the parts that are visible nevertheless
    record Failed(String reason, @Nullable String code, List<String> visible) implements Ending {

        /// Copies the list.
        public Failed {
            visible = List.copyOf(visible);
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
