package dev.parley.discord.model;

/// What becomes of an operation that is sent again after an attempt whose answer is not known.
public enum Idempotency {

    /// The same as after one: it sets something to a value, or only reads.
    ALWAYS,

    /// The same, as long as Discord remembers the nonce ("the past few minutes", docs
    /// resources/message).
    WITHIN_NONCE_WINDOW,

    /// It would be done twice; the first attempt without an answer is its outcome.
    NEVER
}
