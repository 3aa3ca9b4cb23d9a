package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.CLAIM_ROWS;
import static dev.parley.conversation.store.ConversationStatement.COMMIT_ASYNCHRONOUSLY;
import static dev.parley.conversation.store.ConversationStatement.DELETE_PUBLISHED;
import static dev.parley.conversation.store.ConversationStatement.INSERT_OUTBOX_ROW;
import static dev.parley.conversation.store.ConversationStatement.REFUSE_ROW;
import static dev.parley.conversation.store.ConversationStatement.SET_CLAIMS;

import dev.parley.support.kafka.outbox.Outbox;
import dev.parley.support.kafka.outbox.OutboxRow;
import dev.parley.support.service.sql.PostgresText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// [Outbox] in Postgres. Each row carries its own claim: a single "last published position" would
/// skip rows that commit out of order.
public final class PostgresOutbox implements Outbox {

    private static final Comparator<ClaimedRow> BY_POSITION =
            Comparator.comparingLong(ClaimedRow::position);

    private final DataSource database;
    private final Duration lease;

    /// Creates the outbox of a database.
    ///
    /// @param lease duration of a claim that is not renewed
    public PostgresOutbox(DataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    @Override
    public Duration lease() {
        return lease;
    }

    /// Adds rows within the given transaction, claimed by this instance.
    void add(BatchingTransaction transaction, List<EffectRow> effects) {
        for (var effect : effects) {
            var row = effect.row();
            transaction.write(
                    INSERT_OUTBOX_ROW.sql(),
                    row.eventId(),
                    row.topic(),
                    row.key(),
                    row.value(),
                    row.headers(),
                    effect.waitingTurn(),
                    lease.toMillis());
        }
    }

    @Override
    public List<OutboxRow> claim(int limit) {
        return BatchingTransaction.run(
                        database,
                        transaction ->
                                transaction.query(
                                        CLAIM_ROWS.sql(),
                                        PostgresOutbox::claimedRow,
                                        lease.toMillis(),
                                        limit))
                .stream()
                .sorted(BY_POSITION)
                .map(ClaimedRow::row)
                .toList();
    }

    private static ClaimedRow claimedRow(ResultSet row) throws SQLException {
        return new ClaimedRow(
                row.getLong("position"),
                new OutboxRow(
                        row.getObject("event_id", UUID.class),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getBytes("value"),
                        row.getString("headers")));
    }

    @Override
    public void renew(Collection<UUID> eventIds) {
        setClaims(eventIds, lease);
    }

    @Override
    public void release(Collection<UUID> eventIds) {
        setClaims(eventIds, Duration.ZERO);
    }

    private void setClaims(Collection<UUID> eventIds, Duration duration) {
        update(SET_CLAIMS.sql(), duration.toMillis(), eventIds.toArray(UUID[]::new));
    }

    @Override
    public void delete(Collection<UUID> eventIds) {
        update(DELETE_PUBLISHED.sql(), (Object) eventIds.toArray(UUID[]::new));
    }

    @Override
    public void refuse(UUID eventId, String reason) {
        update(REFUSE_ROW.sql(), PostgresText.withoutNul(reason), eventId);
    }

    private void update(String statement, Object... parameters) {
        var _ =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            transaction.write(COMMIT_ASYNCHRONOUSLY.sql());
                            transaction.write(statement, parameters);
                            return statement;
                        });
    }

    /// A row with its place in the order of publication, which an update does not keep.
    private record ClaimedRow(long position, OutboxRow row) {}
}
