package dev.parley.conversation.store;

import dev.parley.conversation.turn.Departure;
import dev.parley.conversation.turn.Memory;
import dev.parley.conversation.turn.Records;
import dev.parley.messaging.outbox.OutboxRelay;
import dev.parley.messaging.outbox.OutboxRow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;

import javax.sql.DataSource;

/// The memory in Postgres, with sessions read through Redis; what departs is in the outbox with the
/// same commit and leaves right after it.
public final class PostgresMemory implements Memory {

    private final DataSource database;
    private final SessionCache cache;
    private final PostgresOutbox outbox;
    private final OutboxRelay relay;
    private final Function<Departure, OutboxRow> encode;
    private final Clock clock;

    PostgresMemory(
            DataSource database,
            SessionCache cache,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Departure, OutboxRow> encode,
            Clock clock) {
        this.database = database;
        this.cache = cache;
        this.outbox = outbox;
        this.relay = relay;
        this.encode = encode;
        this.clock = clock;
    }

    @Override
    public <R> R transact(Function<Records, R> work) {
        var afterCommit = new AfterCommit();
        var departures = new ArrayList<OutboxRow>();
        var result =
                Transaction.run(
                        database,
                        transaction -> {
                            var records =
                                    new PostgresRecords(
                                            transaction,
                                            new Sessions(transaction, cache, afterCommit),
                                            departure -> departures.add(encode.apply(departure)),
                                            clock);
                            var outcome = work.apply(records);
                            outbox.add(transaction, departures);
                            return outcome;
                        });
        relay.publish(departures);
        afterCommit.committed();
        return result;
    }
}
