package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// Outcome of one part.
public sealed interface PartOutcome {

    /// The part was carried out.
    ///
    /// @param id the platform's id of the result; null if it gives none
    record Done(@Nullable String id) implements PartOutcome {}

    /// The platform refused the part.
    record Refused(DeliveryError error) implements PartOutcome {}

    /// The command expired, or would expire before the next attempt.
    record Expired() implements PartOutcome {}
}
