package dev.parley.inference.store;

/// A statement of the ledger; each comment lists its parameters in the order of the placeholders.
enum CompletionStatement {
    /// Turn.
    FIND,

    /// Values of [CompletionRowMapper#toRow].
    INSERT,

    /// Age in milliseconds, maximum number of rows.
    DELETE
}
