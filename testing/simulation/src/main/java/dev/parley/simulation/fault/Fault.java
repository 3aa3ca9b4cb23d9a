package dev.parley.simulation.fault;

/// Fault that a seed may choose at a step.
public enum Fault {
    /// A process ends; another starts later.
    CRASH,
    /// A process stands still for less than the session timeout.
    SHORT_FREEZE,
    /// A process stands still while its places go to another.
    LONG_FREEZE,
    /// A place goes to another instance while both run.
    REBALANCE,
    /// The database loses the commits that are not on disk, and all connections.
    DATABASE_CRASH,
    /// A ledger call fails before it did anything.
    LEDGER_UNAVAILABLE,
    /// A ledger call did what it should, and fails.
    LEDGER_ANSWER_LOST,
    /// The platform did it, and its answer is lost.
    ANSWER_LOST,
    /// The platform did nothing, and answers 5xx.
    SERVER_ERROR,
    /// The platform cannot be reached.
    UNREACHABLE,
    /// The platform answers 429.
    RATE_LIMITED,
    /// The conversation's database fails before it did anything.
    DATABASE_UNAVAILABLE,
    /// The conversation's database committed, and its answer is lost.
    COMMIT_ANSWER_LOST,
    /// The broker does not take an event.
    EVENT_REFUSED,
    /// The broker took an event, and its acknowledgement is lost.
    ACKNOWLEDGEMENT_LOST,
    /// A partition of the broker stands still.
    BROKER_STALL,
    /// The broker refuses a request for good.
    EVENT_TOO_LARGE,
    /// The broker does not commit offsets.
    COMMIT_REFUSED,
    /// The broker committed offsets, and its answer is lost.
    COMMIT_LOST,
    /// A record cannot be handled for now.
    RECORD_FAILED,
    /// A dead letter is not taken for now.
    DEAD_LETTER_REFUSED
}
