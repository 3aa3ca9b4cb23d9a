package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What came of one attempt to do something on a platform.
public sealed interface Answer {

    /// It is done.
    ///
    /// @param messageId the platform's id of what is visible; null where it gives none
    record Done(@Nullable String messageId) implements Answer {}

    /// Not done: too much in too short a time.
    ///
    /// @param pause the shortest wait before the next attempt
    record RateLimited(Duration pause) implements Answer {}

    /// Certainly not done: the platform was not reached.
    record NotReached(String reason) implements Answer {}

    /// Perhaps done: the platform was reached and no clear answer came.
    record Unclear(String reason) implements Answer {}

    /// Not done, and no repeat will help.
    ///
    /// @param reason the platform's own words
    /// @param code the platform's own code, if it gave one
    record Refused(String reason, @Nullable String code) implements Answer {}
}
