package dev.parley.simulation.conversation.database;

import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.ConversationTransaction;
import dev.parley.conversation.turn.Effect;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.seed.Stage;
import dev.parley.support.kafka.outbox.OutboxRow;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One instance's store: effects are committed with the other changes and published after it.
///
/// @param publish publishes rows that are committed
/// @param encode makes a row of an effect
/// @param clockError difference between the instance's clock and the database's
public record SimulatedStore(
        Stage stage,
        Database database,
        Consumer<List<OutboxRow>> publish,
        Function<Effect, OutboxRow> encode,
        Duration clockError)
        implements ConversationStore {

    @Override
    public <R> R inTransaction(Function<ConversationTransaction, R> work) {
        var transaction = new SimulatedTransaction(stage, database, clockError);
        try {
            var result = work.apply(transaction);
            var rows = transaction.effects().stream().map(encode).toList();
            if (stage.breaks(Mutant.PUBLISHED_BEFORE_COMMIT)) {
                publish.accept(rows);
            }
            var _ = transaction.rows().connection().commit(() -> commit(transaction, rows));
            publish.accept(rows);
            transaction.afterCommit().forEach(Runnable::run);
            return result;
        } finally {
            database.unlockAll(transaction);
        }
    }

    private boolean commit(SimulatedTransaction transaction, List<OutboxRow> rows) {
        transaction.rows().failIfBroken();
        transaction.rows().commit();
        var outbox = database.outbox();
        var number = database.nextTransaction();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var effect = transaction.effects().get(index);
            if (!outbox.commit(row, effect, number)) {
                database.violate("event %s is written twice: %s".formatted(row.eventId(), effect));
            }
            if (!stage.breaks(Mutant.EVENTS_NOT_STORED)) {
                outbox.insert(row, effect, OutboxConnection.LEASE);
            }
        }
        if (transaction.isDurable()) {
            outbox.flush();
        }
        database.unlockAll(transaction);
        stage.scheduler().note(() -> "committed: " + transaction.effects());
        return true;
    }
}
