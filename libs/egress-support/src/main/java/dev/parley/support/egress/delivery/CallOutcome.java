package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What came of one attempt to do something on a platform.
public sealed interface CallOutcome {

    /// It is done.
    ///
    /// @param messageId the platform's id of what is visible; null where it gives none
    record Done(@Nullable String messageId) implements CallOutcome {}

    /// Not done: too much in too short a time.
    ///
    /// @param retryAfter the shortest wait before the next attempt
    record RateLimited(Duration retryAfter) implements CallOutcome {}

    /// Certainly not done: the platform was not reached.
    record Unreachable(String reason) implements CallOutcome {}

    /// Perhaps done: the platform was reached and no clear answer came.
    record Unclear(String reason) implements CallOutcome {}

    /// Not done, and no repeat will help.
    ///
    /// @param reason the platform's own words
    /// @param code the platform's own code, if it gave one
    record Refused(String reason, @Nullable String code) implements CallOutcome {}
}
