package dev.parley.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.localstack.testing.TestStack;
import dev.parley.messaging.PoisonRecord;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

import java.util.List;

/// Transactions on a real Postgres.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionIT {

    private static final String WRITE = "INSERT INTO note (text, number) VALUES (?, ?)";
    private static final String READ = "SELECT text FROM note ORDER BY number";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeAll
    void makeTable() {
        var address = TestStack.freshDatabase();
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
    void aQuestionSeesWhatWasWrittenBefore() {
        List<String> seen =
                Transaction.run(
                        database,
                        transaction -> {
                            transaction.write(WRITE, "one", 1);
                            transaction.write(WRITE, "two", 2);
                            return transaction.ask(READ, row -> row.getString(1));
                        });

        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void whatWasWrittenLastIsCommittedToo() {
        run(WRITE, "one", 1);

        assertThat(notes()).containsExactly("one");
    }

    @Test
    void aChangeSaysHowManyRowsThereWereBehindEarlierWrites() {
        int changed =
                Transaction.run(
                        database,
                        transaction -> {
                            transaction.write(WRITE, "one", 1);
                            transaction.write(WRITE, "two", 2);
                            return transaction.change("UPDATE note SET number = number + 1");
                        });

        assertThat(changed).isEqualTo(2);
    }

    @Test
    void nothingStaysOfWorkThatThrows() {
        assertThatThrownBy(() ->
                        Transaction.run(
                                database,
                                transaction -> {
                                    transaction.change(WRITE, "one", 1);
                                    throw new IllegalArgumentException("no");
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(notes()).isEmpty();
    }

    @Test
    void nothingStaysWhenTheLastWriteIsRefused() {
        run(WRITE, "one", 1);

        assertThatThrownBy(() ->
                        Transaction.run(
                                database,
                                transaction -> {
                                    transaction.write(WRITE, "two", 2);
                                    transaction.write(WRITE, "one", 1);
                                    return true;
                                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(notes()).containsExactly("one");
    }

    @Test
    void whatCanNeverBeKeptIsPoison() {
        assertThatThrownBy(() -> run(WRITE, "much too long for it", 1))
                .isInstanceOf(PoisonRecord.class)
                .hasMessageContaining("22001")
                .hasMessageNotContaining("much too long");
    }

    private void run(String statement, Object... parameters) {
        var _ =
                Transaction.run(
                        database,
                        transaction -> {
                            transaction.write(statement, parameters);
                            return true;
                        });
    }

    private List<String> notes() {
        return Transaction.run(
                database, transaction -> transaction.ask(READ, row -> row.getString(1)));
    }
}
