package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Outcome of one call to a platform.
public sealed interface CallOutcome {

    /// The platform did it.
    ///
    /// @param messageId the platform's id of the visible message; null if it gives none
    record Done(@Nullable String messageId) implements CallOutcome {}

    /// The platform's rate limit rejected the call.
    ///
    /// @param retryAfter minimum delay before the next attempt
    record RateLimited(Duration retryAfter) implements CallOutcome {}

    /// The platform was not reached, so nothing was done.
    record Unreachable(String reason) implements CallOutcome {}

    /// The platform was reached but gave no clear answer: it may have been done.
    record Unclear(String reason) implements CallOutcome {}

    /// The platform refused; a retry does not help.
    ///
    /// @param reason the platform's own words
    /// @param code the platform's own code, if it gave one
    record Refused(String reason, @Nullable String code) implements CallOutcome {}
}
