package dev.parley.discord;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How one attempt at an operation ended, told by what the caller may do next.
///
/// @param <R> what the operation answers with
public sealed interface Outcome<R> {

    /// Discord did it.
    ///
    /// @param result what it answered
    record Done<R>(R result) implements Outcome<R> {}

    /// Not done: the limit is reached. Repeat it no sooner than told.
    ///
    /// @param pause from now; never zero
    record RateLimited<R>(Duration pause) implements Outcome<R> {}

    /// A 5xx: perhaps done, perhaps not. A repeat must carry the same nonce.
    ///
    /// @param status the HTTP status
    record ServerError<R>(int status) implements Outcome<R> {}

    /// Certainly not done: the request never left.
    ///
    /// @param reason for operators; without addresses or tokens
    record NotSent<R>(String reason) implements Outcome<R> {}

    /// The request was written and no answer came: perhaps done, perhaps not.
    ///
    /// @param reason for operators; without addresses or tokens
    record Unclear<R>(String reason) implements Outcome<R> {}

    /// Discord refused and will again.
    ///
    /// @param status the HTTP status
    /// @param code Discord's own code, if it gave one
    /// @param reason Discord's own message, or the status
    record Refused<R>(int status, @Nullable Integer code, String reason) implements Outcome<R> {}
}
