package dev.parley.simulation.fault;

/// Rule that the simulated wiring breaks on purpose, to show that the judges catch it.
public enum Mutant {
    /// An instance that lost a place sends on.
    NO_FENCE(World.EGRESS),
    /// A second claimer of a part is told that it is the first.
    CLAIMS_DO_NOT_EXCLUDE(World.EGRESS),
    /// A part has no row in the ledger before it ended.
    ROW_AFTER_THE_SEND(World.EGRESS),
    /// The start of a part that must not be repeated may be lost by the database.
    START_NOT_DURABLE(World.EGRESS),
    /// The end of a part that must not be repeated may be lost by the database.
    END_NOT_DURABLE(World.EGRESS),
    /// The last end of a part stands, not the first.
    FINAL_STATE_OVERWRITTEN(World.EGRESS),
    /// A placeholder is recorded over another one.
    PLACEHOLDER_WITHOUT_COMPARE_AND_SET(World.EGRESS),
    /// A placeholder's id may be lost by the database.
    PLACEHOLDER_NOT_DURABLE(World.EGRESS),
    /// Each attempt at a message has its own nonce.
    NONCE_PER_ATTEMPT(World.EGRESS),
    /// The search for an earlier copy of a message finds nothing.
    BLIND_LOOKUP(World.EGRESS),
    /// The record counts as processed before its receipt is stored.
    OFFSET_BEFORE_RECEIPT(World.EGRESS),
    /// A message that comes again is handled again.
    INBOX_FORGETS(World.CONVERSATION),
    /// A result closes a turn that is closed.
    LATE_RESULT_CLOSES_AGAIN(World.CONVERSATION),
    /// Two transactions change one conversation at the same time.
    CONVERSATION_NOT_LOCKED(World.CONVERSATION),
    /// A conversation is locked after it was read.
    READ_BEFORE_THE_LOCK(World.CONVERSATION),
    /// Events are published after the commit, and stored nowhere.
    EVENTS_NOT_STORED(World.CONVERSATION),
    /// Events are published before the commit.
    PUBLISHED_BEFORE_COMMIT(World.CONVERSATION),
    /// A sweep takes rows that another instance is publishing.
    CLAIMS_OF_OTHERS_TAKEN(World.CONVERSATION),
    /// Claims are not renewed while the broker is slow.
    CLAIMS_NOT_RENEWED(World.CONVERSATION),
    /// A row is deleted before the broker acknowledged its event.
    DELETED_BEFORE_ACKNOWLEDGEMENT(World.CONVERSATION),
    /// A sweep publishes the newest row first.
    NEWEST_ROW_FIRST(World.CONVERSATION),
    /// Messages that wait for a turn end without a receipt in a reset.
    RESET_DROPS_SILENTLY(World.CONVERSATION),
    /// The record counts as processed before its transaction has committed.
    OFFSET_BEFORE_COMMIT(World.CONVERSATION),
    /// Deadlines pass by the clock of the instance, which may be ahead.
    DEADLINE_BY_OWN_CLOCK(World.CONVERSATION),
    /// The offset behind the last record that was read is committed.
    COMMITS_WHAT_WAS_READ(World.CONSUMER),
    /// A refused commit counts as a proof of membership.
    REFUSED_COMMIT_PROVES(World.CONSUMER),
    /// Records go on when their partition leaves.
    REVOCATION_UNNOTICED(World.CONSUMER),
    /// Full partitions are read on.
    NEVER_PAUSES(World.CONSUMER),
    /// Records that were set aside are not read again.
    NEVER_READS_AGAIN(World.CONSUMER),
    /// Any number of records is handled at the same time.
    PERMITS_DO_NOT_LIMIT(World.CONSUMER),
    /// Records of a key are handled in any order.
    KEYS_IN_ANY_ORDER(World.CONSUMER),
    /// An effect is caused without a look at the lease.
    EFFECT_WITHOUT_LEASE(World.CONSUMER),
    /// The monotonic clock stands still while the process does.
    CLOCK_STOPS_IN_A_FREEZE(World.CONSUMER),
    /// A record that failed counts as handled.
    FAILURE_SWALLOWED(World.CONSUMER);

    private final World world;

    Mutant(World world) {
        this.world = world;
    }

    /// The world that has the rule.
    public World world() {
        return world;
    }
}
