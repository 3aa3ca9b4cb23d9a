package dev.parley.conversation.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// Result of a statement of a [BatchingTransaction]: it arrives with the next round trip, at the
/// latest when it is asked for.
final class BatchedResult<R> {

    private final Runnable roundTrip;
    private final Reader<R> reader;
    private Optional<R> result = Optional.empty();

    /// @param roundTrip sends what is batched
    BatchedResult(Runnable roundTrip, Reader<R> reader) {
        this.roundTrip = roundTrip;
        this.reader = reader;
    }

    /// The result; waits for Postgres unless it has arrived.
    R get() {
        if (result.isEmpty()) {
            roundTrip.run();
        }
        return result.orElseThrow();
    }

    /// Reads the current result of the batch, which is this one's.
    void arrive(PreparedStatement batch) throws SQLException {
        result = Optional.of(reader.read(batch));
    }

    /// Reads the current result of a batch.
    @FunctionalInterface
    interface Reader<R> {
        R read(PreparedStatement batch) throws SQLException;
    }
}
