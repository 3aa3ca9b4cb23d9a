package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// State of one part of a delivery in the ledger.
public sealed interface PartState {

    /// An attempt may have reached the platform.
    ///
    /// @param since start of the first such attempt
    record Sending(Instant since) implements PartState {}

    /// Nothing of the part is visible.
    record Pending() implements PartState {}

    /// The placeholder is visible, its text perhaps.
    ///
    /// @param messageId id of the placeholder
    record PlaceholderShown(String messageId) implements PartState {}

    /// The part is visible.
    ///
    /// @param messageId the platform's id; null if the platform gave none
    record Sent(@Nullable String messageId) implements PartState {}

    /// Nothing was sent, since there was nothing to do.
    ///
    /// @param reason explanation for the receipt
    record Skipped(String reason) implements PartState {}

    /// The platform refused the part.
    record Failed(DeliveryError error) implements PartState {}

    /// The command expired before the part was sent.
    ///
    /// @param placeholderId id of the placeholder that must not stay; null if there was none
    record Expired(@Nullable String placeholderId) implements PartState {

        /// Creates the end of a part that left nothing behind.
        public Expired() {
            this(null);
        }
    }
}
