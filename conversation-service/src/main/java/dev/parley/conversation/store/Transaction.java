package dev.parley.conversation.store;

import dev.parley.messaging.PoisonRecord;

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
final class Transaction {

    /// The data is at fault and will be at each attempt: too long, out of range, a character that
    /// cannot be kept (PostgreSQL, appendix A).
    private static final Set<String> DATA_AT_FAULT = Set.of("22001", "22003", "22021", "22P05");

    private final Connection connection;
    private final List<String> waiting = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /// Runs work in a transaction of its own, which ends with the work: committed when it returns,
    /// undone when it throws.
    ///
    /// @throws PoisonRecord when Postgres cannot keep the data, however often it is asked
    /// @throws DatabaseUnavailable when a later attempt may succeed
    static <R> R run(DataSource database, Function<Transaction, R> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var transaction = new Transaction(connection);
                var result = work.apply(transaction);
                transaction.commit();
                return result;
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw told(e);
        }
    }

    /// Writes; errors show with the next question or the commit.
    ///
    /// @param statement as [Sql] makes it
    /// @param parameters one for each placeholder
    void write(String statement, @Nullable Object... parameters) {
        add(statement, parameters);
    }

    /// Writes now.
    ///
    /// @return how many rows there were
    int change(String statement, @Nullable Object... parameters) {
        add(statement, parameters);
        return send(PreparedStatement::getUpdateCount);
    }

    /// Asks.
    ///
    /// @param reading of one row
    <R> List<R> ask(String question, Reading<R> reading, @Nullable Object... parameters) {
        add(question, parameters);
        return send(statement -> {
            var rows = new ArrayList<R>();
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    rows.add(reading.read(found));
                }
            }
            return rows;
        });
    }

    private void add(String statement, @Nullable Object... parameters) {
        waiting.add(statement);
        values.addAll(Arrays.asList(parameters));
    }

    private void commit() throws SQLException {
        if (!waiting.isEmpty()) {
            write("COMMIT");
            var _ = send(PreparedStatement::getUpdateCount);
        }
        // where the last write took the commit along, the driver knows that nothing is open
        connection.commit();
    }

    /// Sends what waits; the result is the last statement's.
    private <R> R send(LastResult<R> reading) {
        var statements = waiting.size();
        try (var statement = connection.prepareStatement(String.join("; ", waiting))) {
            for (var index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, asBound(values.get(index)));
            }
            waiting.clear();
            values.clear();
            statement.execute();
            for (var earlier = 1; earlier < statements; earlier++) {
                statement.getMoreResults();
            }
            return reading.read(statement);
        } catch (SQLException e) {
            throw told(e);
        }
    }

    private @Nullable Object asBound(@Nullable Object value) throws SQLException {
        return value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value;
    }

    private static RuntimeException told(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return DATA_AT_FAULT.contains(state)
                ? new PoisonRecord("postgres cannot keep it, SQLSTATE " + state, failure)
                : new DatabaseUnavailable(failure);
    }

    private static void undo(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /// The reading of one row.
    @FunctionalInterface
    interface Reading<R> {
        /// The row that the result stands on.
        R read(ResultSet row) throws SQLException;
    }

    /// The reading of the result that a statement stands on.
    @FunctionalInterface
    private interface LastResult<R> {
        R read(PreparedStatement statement) throws SQLException;
    }
}
