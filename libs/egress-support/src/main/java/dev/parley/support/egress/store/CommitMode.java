package dev.parley.support.egress.store;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;

/// Durability of a statement's own commit.
enum CommitMode {
    /// The commit does not wait for the disk: a database crash may undo it.
    ASYNC,

    /// The commit waits for the disk, as the database is configured.
    SYNC;

    /// Condition that is always true and sets this mode, for the statement's `where`.
    Condition condition() {
        return switch (this) {
            case ASYNC ->
                    function(
                                    "set_config",
                                    String.class,
                                    inline("synchronous_commit"),
                                    inline("off"),
                                    inline(true))
                            .eq(inline("off"));
            case SYNC -> trueCondition();
        };
    }
}
