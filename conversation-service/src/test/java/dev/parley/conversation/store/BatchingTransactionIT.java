package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.kafka.PoisonRecordException;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

import java.util.List;

/// Tests batching, commit and roll-back on a real Postgres.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchingTransactionIT {

    private static final String WRITE = "INSERT INTO note (text, number) VALUES (?, ?)";
    private static final String READ = "SELECT text FROM note ORDER BY number";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeAll
    void createTable() {
        var address = TestServers.freshDatabase();
        database.setUrl(address.url());
        database.setUser(address.user());
        database.setPassword(address.password());
        run("CREATE TABLE note (text varchar(10) UNIQUE, number smallint)");
    }

    @BeforeEach
    void emptyTable() {
        run("DELETE FROM note");
    }

    @Test
    void queriesSeeEarlierWrites() {
        List<String> seen =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            transaction.write(WRITE, "one", 1);
                            transaction.write(WRITE, "two", 2);
                            return transaction.query(READ, row -> row.getString(1));
                        });

        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void readsTheResultOfEachStatementOfARoundTrip() {
        List<Object> results =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            var written = transaction.batchUpdate(WRITE, "one", 1);
                            var read = transaction.batchQuery(READ, row -> row.getString(1));
                            transaction.write(WRITE, "two", 2);
                            var changed = transaction.update("UPDATE note SET number = number + 1");
                            return List.of(written.get(), read.get(), changed);
                        });

        assertThat(results).containsExactly(1, List.of("one"), 2);
    }

    @Test
    void commitsWritesThatNoQueryFollows() {
        run(WRITE, "one", 1);

        assertThat(notes()).containsExactly("one");
    }

    @Test
    void updateReturnsTheRowCountOfItsOwnStatement() {
        int changed =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            transaction.write(WRITE, "one", 1);
                            transaction.write(WRITE, "two", 2);
                            return transaction.update("UPDATE note SET number = number + 1");
                        });

        assertThat(changed).isEqualTo(2);
    }

    @Test
    void rollsBackWhenTheWorkThrows() {
        assertThatThrownBy(() ->
                        BatchingTransaction.run(
                                database,
                                transaction -> {
                                    transaction.update(WRITE, "one", 1);
                                    throw new IllegalArgumentException("no");
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(notes()).isEmpty();
    }

    @Test
    void rollsBackWhenTheLastWriteFails() {
        run(WRITE, "one", 1);

        assertThatThrownBy(() ->
                        BatchingTransaction.run(
                                database,
                                transaction -> {
                                    transaction.write(WRITE, "two", 2);
                                    transaction.write(WRITE, "one", 1);
                                    return true;
                                }))
                .isInstanceOf(DatabaseUnavailableException.class);

        assertThat(notes()).containsExactly("one");
    }

    @Test
    void reportsUnstorableDataAsAPoisonRecord() {
        assertThatThrownBy(() -> run(WRITE, "much too long for it", 1))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("22001")
                .hasMessageNotContaining("much too long");
    }

    private void run(String statement, Object... parameters) {
        var _ =
                BatchingTransaction.run(
                        database,
                        transaction -> {
                            transaction.write(statement, parameters);
                            return true;
                        });
    }

    private List<String> notes() {
        return BatchingTransaction.run(
                database, transaction -> transaction.query(READ, row -> row.getString(1)));
    }
}
