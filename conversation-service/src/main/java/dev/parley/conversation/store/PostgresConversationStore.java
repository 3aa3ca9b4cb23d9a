package dev.parley.conversation.store;

import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.Effect;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;

import javax.sql.DataSource;

/// The memory in Postgres, with sessions read through Redis; what departs is in the outbox with the
/// same commit and leaves right after it.
public final class PostgresConversationStore implements ConversationStore {

    private final DataSource database;
    private final SessionCache cache;
    private final PostgresOutbox outbox;
    private final OutboxRelay relay;
    private final Function<Effect, OutboxRow> encode;
    private final Clock clock;

    PostgresConversationStore(
            DataSource database,
            SessionCache cache,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Effect, OutboxRow> encode,
            Clock clock) {
        this.database = database;
        this.cache = cache;
        this.outbox = outbox;
        this.relay = relay;
        this.encode = encode;
        this.clock = clock;
    }

    @Override
    public <R> R inTransaction(Function<ConversationTransaction, R> work) {
        var afterCommit = new CommitCallbacks();
        var departures = new ArrayList<OutboxRow>();
        var result =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            var records =
                                    new PostgresConversationTransaction(
                                            transaction,
                                            new SessionRepository(transaction, cache, afterCommit),
                                            departure -> departures.add(encode.apply(departure)),
                                            clock);
                            var outcome = work.apply(records);
                            outbox.add(transaction, departures);
                            return outcome;
                        });
        relay.publish(departures);
        afterCommit.runAll();
        return result;
    }
}
