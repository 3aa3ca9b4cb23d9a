package dev.parley.conversation.store;

import dev.parley.support.kafka.PoisonRecordException;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

/// One transaction in which what is written waits and travels with the next question, or with the
/// commit: a turn costs round trips for its questions only.
///
/// Postgres' driver sends statements that are joined by `;` as one message and the server runs them
/// one after the other, each with a view of its own.
final class BatchingTransaction {

    /// The data is at fault and will be at each attempt: too long, out of range, a character that
    /// cannot be kept (PostgreSQL, appendix A).
    private static final Set<String> UNSTORABLE_DATA = Set.of("22001", "22003", "22021", "22P05");

    private final Connection connection;
    private final List<String> pendingStatements = new ArrayList<>();
    private final List<@Nullable Object> pendingParameters = new ArrayList<>();

    private BatchingTransaction(Connection connection) {
        this.connection = connection;
    }

    /// Runs work in a transaction of its own, which ends with the work: committed when it returns,
    /// undone when it throws.
    ///
    /// @throws PoisonRecord when Postgres cannot keep the data, however often it is asked
    /// @throws DatabaseUnavailable when a later attempt may succeed
    static <R> R run(DataSource database, Function<BatchingTransaction, R> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var transaction = new BatchingTransaction(connection);
                var result = work.apply(transaction);
                transaction.commit();
                return result;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /// Writes; errors show with the next question or the commit.
    ///
    /// @param statement as [Sql] makes it
    /// @param parameters one for each placeholder
    void write(String statement, @Nullable Object... parameters) {
        enqueue(statement, parameters);
    }

    /// Writes now.
    ///
    /// @return how many rows there were
    int update(String statement, @Nullable Object... parameters) {
        enqueue(statement, parameters);
        return flush(PreparedStatement::getUpdateCount);
    }

    /// Asks.
    ///
    /// @param reading of one row
    <R> List<R> query(String question, RowReader<R> reading, @Nullable Object... parameters) {
        enqueue(question, parameters);
        return flush(statement -> {
            var rows = new ArrayList<R>();
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    rows.add(reading.read(found));
                }
            }
            return rows;
        });
    }

    private void enqueue(String statement, @Nullable Object... parameters) {
        pendingStatements.add(statement);
        pendingParameters.addAll(Arrays.asList(parameters));
    }

    private void commit() throws SQLException {
        if (!pendingStatements.isEmpty()) {
            write("COMMIT");
            var _ = flush(PreparedStatement::getUpdateCount);
        }
        // where the last write took the commit along, the driver knows that nothing is open
        connection.commit();
    }

    /// Sends what waits; the result is the last statement's.
    private <R> R flush(ResultReader<R> reading) {
        var statements = pendingStatements.size();
        try (var statement = connection.prepareStatement(String.join("; ", pendingStatements))) {
            for (var index = 0; index < pendingParameters.size(); index++) {
                statement.setObject(index + 1, toJdbcValue(pendingParameters.get(index)));
            }
            pendingStatements.clear();
            pendingParameters.clear();
            statement.execute();
            for (var earlier = 1; earlier < statements; earlier++) {
                statement.getMoreResults();
            }
            return reading.read(statement);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    private @Nullable Object toJdbcValue(@Nullable Object value) throws SQLException {
        return value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value;
    }

    private static RuntimeException translate(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return UNSTORABLE_DATA.contains(state)
                ? new PoisonRecordException("postgres cannot keep it, SQLSTATE " + state, failure)
                : new DatabaseUnavailableException(failure);
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /// The reading of one row.
    @FunctionalInterface
    interface RowReader<R> {
        /// The row that the result stands on.
        R read(ResultSet row) throws SQLException;
    }

    /// The reading of the result that a statement stands on.
    @FunctionalInterface
    private interface ResultReader<R> {
        R read(PreparedStatement statement) throws SQLException;
    }
}
