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

/// Database transaction that batches its statements: they are sent together when the result of one
/// is asked for, or with the commit, so that only results that decide cost a round trip.
///
/// The Postgres driver sends statements that are joined by `;` as one message; the server runs them
/// in order, each with its own snapshot.
final class BatchingTransaction {

    /// SQLSTATE of data that Postgres rejects on every attempt: too long, out of range, or with a
    /// character that it cannot store (PostgreSQL manual, appendix A).
    private static final Set<String> UNSTORABLE_DATA = Set.of("22001", "22003", "22021", "22P05");

    private static final String COMMIT = "commit";

    private final Connection connection;
    private final List<String> pendingStatements = new ArrayList<>();
    private final List<BatchedResult<?>> pendingResults = new ArrayList<>();
    private final List<@Nullable Object> pendingParameters = new ArrayList<>();

    private BatchingTransaction(Connection connection) {
        this.connection = connection;
    }

    /// Runs work in a new transaction: commits if the work returns, rolls back if it throws.
    ///
    /// @throws PoisonRecordException if Postgres rejects the data on every attempt
    /// @throws DatabaseUnavailableException if a later attempt may succeed
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

    /// Batches a write; its errors surface with the next query or the commit.
    ///
    /// @param statement its text
    /// @param parameters one per placeholder
    void write(String statement, @Nullable Object... parameters) {
        var _ = batchUpdate(statement, parameters);
    }

    /// Executes a write at once.
    ///
    /// @return the number of affected rows
    int update(String statement, @Nullable Object... parameters) {
        return batchUpdate(statement, parameters).get();
    }

    /// Batches a write whose number of affected rows is asked for later.
    BatchedResult<Integer> batchUpdate(String statement, @Nullable Object... parameters) {
        return enqueue(PreparedStatement::getUpdateCount, statement, parameters);
    }

    /// Executes a query.
    ///
    /// @param reader maps one row
    <R> List<R> query(String statement, RowReader<R> reader, @Nullable Object... parameters) {
        return batchQuery(statement, reader, parameters).get();
    }

    /// Batches a query whose rows are asked for later.
    ///
    /// @param reader maps one row
    <R> BatchedResult<List<R>> batchQuery(
            String statement, RowReader<R> reader, @Nullable Object... parameters) {
        return enqueue(executed -> rows(executed, reader), statement, parameters);
    }

    private static <R> List<R> rows(PreparedStatement executed, RowReader<R> reader)
            throws SQLException {
        var rows = new ArrayList<R>();
        try (var found = executed.getResultSet()) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
        return rows;
    }

    private <R> BatchedResult<R> enqueue(
            BatchedResult.Reader<R> reader, String statement, @Nullable Object... parameters) {
        var result = new BatchedResult<>(this::flush, reader);
        pendingStatements.add(statement);
        pendingResults.add(result);
        pendingParameters.addAll(Arrays.asList(parameters));
        return result;
    }

    private void commit() throws SQLException {
        if (!pendingStatements.isEmpty()) {
            write(COMMIT);
            flush();
        }
        // a no-op for the driver if the batch already committed
        connection.commit();
    }

    /// Sends the batch and reads the result of each statement.
    private void flush() {
        var results = List.copyOf(pendingResults);
        try (var statement = connection.prepareStatement(String.join("; ", pendingStatements))) {
            for (var index = 0; index < pendingParameters.size(); index++) {
                statement.setObject(index + 1, toJdbcValue(pendingParameters.get(index)));
            }
            pendingStatements.clear();
            pendingResults.clear();
            pendingParameters.clear();
            statement.execute();
            for (var result : results) {
                result.arrive(statement);
                statement.getMoreResults();
            }
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
                ? new PoisonRecordException(
                        "Postgres cannot store the data, SQLSTATE " + state, failure)
                : new DatabaseUnavailableException(failure);
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// Maps one row to an object.
    @FunctionalInterface
    interface RowReader<R> {
        /// Reads the current row.
        R read(ResultSet row) throws SQLException;
    }
}
