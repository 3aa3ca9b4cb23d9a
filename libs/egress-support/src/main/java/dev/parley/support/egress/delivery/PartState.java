package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the ledger knows of one part of a delivery.
public sealed interface PartState {

    /// An attempt may have reached the platform.
    ///
    /// @param since when the first such attempt began
    record Sending(Instant since) implements PartState {}

    /// Certainly nothing is visible of it.
    record Pending() implements PartState {}

    /// Its placeholder is visible, its text perhaps.
    ///
    /// @param messageId the placeholder's id
    record PlaceholderShown(String messageId) implements PartState {}

    /// It is visible.
    ///
    /// @param messageId the platform's id; null where it gave none
    record Sent(@Nullable String messageId) implements PartState {}

    /// The platform refused it.
    record Failed(DeliveryError error) implements PartState {}

    /// Its time was over.
    record Expired() implements PartState {}
}
