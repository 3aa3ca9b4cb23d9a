package dev.parley.conversation.store;

import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.Effect;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.util.ArrayList;
import java.util.function.Function;

import javax.sql.DataSource;

/// [ConversationStore] in Postgres with a session cache in Redis. Effects are committed to the
/// outbox together with the other changes and published right after the commit.
final class PostgresConversationStore implements ConversationStore {

    private final DataSource database;
    private final SessionCache cache;
    private final PostgresOutbox outbox;
    private final OutboxRelay relay;
    private final Function<Effect, OutboxRow> encode;

    PostgresConversationStore(
            DataSource database,
            SessionCache cache,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Effect, OutboxRow> encode) {
        this.database = database;
        this.cache = cache;
        this.outbox = outbox;
        this.relay = relay;
        this.encode = encode;
    }

    @Override
    public <R> R inTransaction(Function<ConversationTransaction, R> work) {
        var commitCallbacks = new CommitCallbacks();
        var outboxRows = new ArrayList<EffectRow>();
        var result =
                BatchingTransaction.run(
                        database,
                        batch -> {
                            var transaction =
                                    new PostgresConversationTransaction(
                                            batch,
                                            new SessionRepository(batch, cache, commitCallbacks),
                                            effect ->
                                                    outboxRows.add(
                                                            EffectRow.of(
                                                                    effect, encode.apply(effect))));
                            var outcome = work.apply(transaction);
                            outbox.add(batch, outboxRows);
                            return outcome;
                        });
        relay.publish(outboxRows.stream().map(EffectRow::row).toList());
        commitCallbacks.runAll();
        return result;
    }
}
