package dev.parley.inference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Declined;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.testing.servers.TestServers;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;

/// Tests the ledger on a real Postgres.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresInferenceLedgerIT {

    private static final Instant STARTED = Instant.parse("2026-11-20T12:00:00.123456Z");

    private Connection connection;
    private PostgresInferenceLedger ledger;

    @BeforeAll
    void migrate() throws SQLException {
        var address = TestServers.freshDatabase();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .schemas("inference")
                .load()
                .migrate();
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        ledger =
                new PostgresInferenceLedger(
                        new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    }

    @AfterAll
    void disconnect() throws SQLException {
        connection.close();
    }

    static Stream<CompletionOutcome> outcomes() {
        return Stream.of(
                new Completed("hällo 🌍", "parley-small", false, 11L, 7L),
                new Completed("cut", "parley-small", true, null, null),
                new Declined("content_filter", "parley-small"),
                new Failed("no model answered"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void findsEqualResults(CompletionOutcome outcome) {
        var result = result(UUID.randomUUID(), outcome);

        assertThat(ledger.putIfAbsent(result)).isEqualTo(result);
        assertThat(ledger.find(result.turnId()).result()).contains(result);
    }

    @Test
    void keepsTheFirstResult() {
        var turn = UUID.randomUUID();
        var first = result(turn, new Failed("first"));
        ledger.putIfAbsent(first);

        assertThat(ledger.putIfAbsent(result(turn, new Failed("second")))).isEqualTo(first);
        assertThat(ledger.find(turn).result()).contains(first);
    }

    @Test
    void findsNothingForAnUnknownTurn() {
        assertThat(ledger.find(UUID.randomUUID()).result()).isEmpty();
    }

    @Test
    void readsTheDatabasesTime() {
        assertThat(ledger.find(UUID.randomUUID()).readAt())
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void storesAReasonWithANulCharacter() {
        var turn = UUID.randomUUID();

        ledger.putIfAbsent(result(turn, new Failed("a\0b")));

        assertThat(ledger.find(turn).result()).contains(result(turn, new Failed("ab")));
    }

    @Test
    void storesAnAnswerWithANulCharacter() {
        var turn = UUID.randomUUID();

        ledger.putIfAbsent(result(turn, new Completed("a\0b", "parley-small", false, null, null)));

        assertThat(ledger.find(turn).result())
                .contains(result(turn, new Completed("ab", "parley-small", false, null, null)));
    }

    @Test
    void deletesOnlyExpiredResults() {
        var old = result(UUID.randomUUID(), new Failed("old"), STARTED.minus(Duration.ofDays(10)));
        var young = result(UUID.randomUUID(), new Failed("young"));
        ledger.putIfAbsent(old);
        ledger.putIfAbsent(young);

        assertThat(
                        ledger.deleteOlderThan(
                                Duration.between(STARTED.minus(Duration.ofDays(9)), Instant.now()),
                                100))
                .isOne();

        assertThat(ledger.find(old.turnId()).result()).isEmpty();
        assertThat(ledger.find(young.turnId()).result()).contains(young);
    }

    private static CompletionResult result(UUID turn, CompletionOutcome outcome) {
        return result(turn, outcome, STARTED);
    }

    private static CompletionResult result(
            UUID turn, CompletionOutcome outcome, Instant startedAt) {
        return new CompletionResult(turn, 2, startedAt, startedAt.plusSeconds(3), outcome);
    }
}
