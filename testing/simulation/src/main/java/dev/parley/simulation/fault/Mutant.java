package dev.parley.simulation.fault;

/// Rule that the simulated wiring breaks on purpose, to show that the judges catch it.
public enum Mutant {
    /// An instance that lost a place sends on.
    NO_FENCE,
    /// A second claimer of a part is told that it is the first.
    CLAIMS_DO_NOT_EXCLUDE,
    /// A part has no row in the ledger before it ended.
    ROW_AFTER_THE_SEND,
    /// The start of a part that must not be repeated may be lost by the database.
    START_NOT_DURABLE,
    /// The end of a part that must not be repeated may be lost by the database.
    END_NOT_DURABLE,
    /// The last end of a part stands, not the first.
    FINAL_STATE_OVERWRITTEN,
    /// A placeholder is recorded over another one.
    PLACEHOLDER_WITHOUT_COMPARE_AND_SET,
    /// A placeholder's id may be lost by the database.
    PLACEHOLDER_NOT_DURABLE,
    /// Each attempt at a message has its own nonce.
    NONCE_PER_ATTEMPT,
    /// The search for an earlier copy of a message finds nothing.
    BLIND_LOOKUP,
    /// The record counts as processed before its receipt is stored.
    OFFSET_BEFORE_RECEIPT
}
