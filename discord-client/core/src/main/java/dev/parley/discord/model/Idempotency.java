package dev.parley.discord.model;

/// Effect of sending an operation again when the response to an earlier attempt is missing.
public enum Idempotency {

    /// Sending it again changes nothing: it sets a value, or only reads.
    ALWAYS,

    /// Discord deduplicates it by its nonce, for "the past few minutes" (docs resources/message).
    WITHIN_NONCE_WINDOW,

    /// It would take effect twice, so an attempt without a response is final.
    NEVER
}
