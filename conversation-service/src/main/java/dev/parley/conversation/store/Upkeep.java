package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.OUTBOX;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Removes what nobody asks for any more: inbox rows that outlived the topic they guard, and
/// published outbox rows.
public final class Upkeep {

    /// Longer than chat-inbound keeps a record (7 days): an old record must never look new.
    private static final Duration INBOX_KEPT = Duration.ofDays(9);

    private static final Duration OUTBOX_KEPT = Duration.ofDays(1);

    private final DSLContext dsl;
    private final Clock clock;

    /// Makes the upkeep of a database.
    public Upkeep(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Removes what is old enough.
    public void run() {
        dsl.deleteFrom(INBOX).where(INBOX.RECEIVED_AT.lessThan(before(INBOX_KEPT))).execute();
        dsl.deleteFrom(OUTBOX).where(OUTBOX.PUBLISHED_AT.lessThan(before(OUTBOX_KEPT))).execute();
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
