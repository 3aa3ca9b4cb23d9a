package dev.parley.conversation.store;

import dev.parley.support.service.ExpiringRows;

import java.time.Duration;

import javax.sql.DataSource;

/// Table whose rows expire by a statement of their own.
///
/// @param statement deletes a batch, by age in milliseconds and limit
record ExpiringTable(DataSource database, ConversationStatement statement) implements ExpiringRows {

    @Override
    public int deleteOlderThan(Duration age, int most) {
        return BatchingTransaction.run(
                database, transaction -> transaction.update(statement.sql(), age.toMillis(), most));
    }
}
