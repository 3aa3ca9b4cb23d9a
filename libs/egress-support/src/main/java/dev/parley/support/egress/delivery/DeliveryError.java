package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// Permanent error of a command.
///
/// @param reason description: the platform's own, or the invalid value and what was expected
/// @param code the platform's own code, if it gave one
/// @param kind error kind such as `Forbidden`; null if the platform does not distinguish kinds
public record DeliveryError(String reason, @Nullable String code, @Nullable String kind) {

    /// Kind of an error whose effect is unknown: a retry might show it twice.
    public static final String UNCLEAR = "Unclear";

    /// Creates an error without a kind.
    public static DeliveryError of(String reason, @Nullable String code) {
        return new DeliveryError(reason, code, null);
    }
}
