package dev.parley.discord;

/// What becomes of an operation that is sent again after an attempt whose answer is not known.
public enum Repeat {

    /// The same as after one: it sets something to a value, or only reads.
    HARMLESS,

    /// The same, as long as Discord remembers the nonce ("the past few minutes", docs
    /// resources/message).
    HARMLESS_FOR_MINUTES,

    /// It would be done twice; the first attempt without an answer is its outcome.
    DONE_TWICE
}
