package dev.parley.conversation.store;

import static dev.parley.conversation.store.generated.Tables.INBOX;
import static dev.parley.conversation.store.generated.Tables.OUTBOX;

import static org.jooq.impl.DSL.deleteFrom;

import dev.parley.chassis.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

/// Removes what nobody asks for any more: inbox rows that outlived the topic they guard, and
/// published outbox rows.
public final class Upkeep {

    /// Longer than chat-inbound keeps a record (7 days): an old record must never look new.
    private static final Duration INBOX_KEPT = Duration.ofDays(9);

    private static final Duration OUTBOX_KEPT = Duration.ofDays(1);

    private static final String FORGET_SEEN =
            Sql.of(deleteFrom(INBOX).where(INBOX.RECEIVED_AT.lessThan(Sql.of(INBOX.RECEIVED_AT))));

    private static final String FORGET_PUBLISHED =
            Sql.of(
                    deleteFrom(OUTBOX)
                            .where(OUTBOX.PUBLISHED_AT.lessThan(Sql.of(OUTBOX.PUBLISHED_AT))));

    private final DataSource database;
    private final Clock clock;

    /// Makes the upkeep of a database.
    public Upkeep(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Removes what is old enough.
    public void run() {
        var _ = remove(FORGET_SEEN, INBOX_KEPT);
        var _ = remove(FORGET_PUBLISHED, OUTBOX_KEPT);
    }

    private int remove(String statement, Duration age) {
        return Transaction.run(database, transaction -> transaction.change(statement, before(age)));
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
