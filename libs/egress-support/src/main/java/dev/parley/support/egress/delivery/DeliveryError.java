package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

/// Why something was not done and will not be.
///
/// @param reason in words: the platform's own, or what is wrong and what would do
/// @param code the platform's own code, if it gave one
/// @param kind of error, such as `Forbidden`; null where the platform does not tell kinds apart
public record DeliveryError(String reason, @Nullable String code, @Nullable String kind) {

    /// The kind of what may have been done and may not: nobody knows, and a repeat would show it
    /// twice.
    public static final String UNCLEAR = "Unclear";

    /// One of no particular kind.
    public static DeliveryError of(String reason, @Nullable String code) {
        return new DeliveryError(reason, code, null);
    }
}
