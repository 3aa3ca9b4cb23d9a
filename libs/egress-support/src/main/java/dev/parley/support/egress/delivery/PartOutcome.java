package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// Outcome of one part.
public sealed interface PartOutcome {

    /// The part was carried out.
    ///
    /// @param id the platform's id of the result; null if it gives none
    record Done(@Nullable String id) implements PartOutcome {}

    /// There was nothing to do.
    ///
    /// @param reason explanation for the receipt
    record Skipped(String reason) implements PartOutcome {}

    /// The platform refused the part.
    record Refused(DeliveryError error) implements PartOutcome {}

    /// The command expired, or would expire before the next attempt.
    ///
    /// @param placeholderId id of the placeholder that must not stay; null if there was none
    record Expired(@Nullable String placeholderId) implements PartOutcome {

        /// Creates the outcome of a part that left nothing behind.
        public Expired() {
            this(null);
        }
    }

    /// The outcome that a final state stands for; null if the state is not final.
    static @Nullable PartOutcome of(PartState state) {
        return switch (state) {
            case PartState.Sent(var id) -> new Done(id);
            case PartState.Skipped(var reason) -> new Skipped(reason);
            case PartState.Failed(var error) -> new Refused(error);
            case PartState.Expired(var id) -> new Expired(id);
            case PartState.Sending _, PartState.Pending _, PartState.PlaceholderShown _ -> null;
        };
    }

    /// The final state of the part in the ledger.
    default PartState state() {
        return switch (this) {
            case Done(var id) -> new PartState.Sent(id);
            case Skipped(var reason) -> new PartState.Skipped(reason);
            case Refused(var error) -> new PartState.Failed(error);
            case Expired(var id) -> new PartState.Expired(id);
        };
    }
}
