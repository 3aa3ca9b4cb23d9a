package dev.parley.support.egress.store;

/// A statement of the ledger; each comment lists its parameters in the order of the placeholders.
enum LedgerStatement {
    /// Delivery, part, start, day, delivery.
    TRY_START,

    /// Like [#TRY_START], and waits for the disk.
    TRY_START_DURABLY,

    /// Day, message, delivery, part.
    BELONGS_TO_ANOTHER_PART,

    /// Delivery, part, then the columns of a [LedgerRow].
    FINISH,

    /// Like [#FINISH], and waits for the disk.
    FINISH_DURABLY,

    /// New state and start; then delivery, part, and the expected state, message and start.
    COMPARE_AND_SET,

    /// Delivery, part, new message, expected message.
    COMPARE_AND_SET_PLACEHOLDER,

    /// Delivery, part.
    FIND,

    /// Day, maximum number of rows.
    DELETE
}
