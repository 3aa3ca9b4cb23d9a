package dev.parley.support.egress.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.testing.servers.TestServers;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs the ledger's statements on a real Postgres.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresDeliveryLedgerIT {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SCHEMA = "egress_test";

    private PostgresDeliveryLedger ledger;

    @BeforeAll
    void migrate() {
        var database = TestServers.freshDatabase();
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure().dataSource(source).schemas(SCHEMA).load().migrate();
        ledger = new PostgresDeliveryLedger(new JdbcTemplate(source), SCHEMA);
    }

    @Test
    void startsAPartOnce() {
        var turn = UUID.randomUUID();

        assertThat(ledger.tryStart(turn, 0, NOW)).isEmpty();
        assertThat(ledger.tryStart(turn, 0, NOW.plusSeconds(9)))
                .isEqualTo(Map.of(0, new PartState.Sending(NOW)));
    }

    @Test
    void returnsTheStatesOfAllParts() {
        var turn = UUID.randomUUID();
        ledger.record(turn, 0, new PartState.Sent("11"));
        var _ = ledger.tryStart(turn, 1, NOW);

        assertThat(ledger.tryStart(turn, 2, NOW))
                .isEqualTo(Map.of(0, new PartState.Sent("11"), 1, new PartState.Sending(NOW)));
    }

    @Test
    void deletesRowsByTheDayTheyWereFirstRecorded() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        var _ = ledger.tryStart(old, 0, NOW.minus(Duration.ofDays(10)));
        ledger.record(old, 0, new PartState.Sent("11"));
        var _ = ledger.tryStart(young, 0, NOW.minus(Duration.ofDays(9)));

        assertThat(ledger.deleteBefore(NOW.minus(Duration.ofDays(9)), 100)).isOne();

        assertThat(ledger.tryStart(old, 0, NOW)).isEmpty();
        assertThat(ledger.tryStart(young, 0, NOW)).containsOnlyKeys(0);
    }

    @Test
    void deletesAtMostTheGivenNumberOfRows() {
        var turn = UUID.randomUUID();
        var lastYear = NOW.minus(Duration.ofDays(365));
        IntStream.range(0, 5).forEach(part -> ledger.tryStart(turn, part, lastYear));
        var before = lastYear.plus(Duration.ofDays(1));

        assertThat(ledger.deleteBefore(before, 3)).isEqualTo(3);
        assertThat(ledger.deleteBefore(before, 3)).isEqualTo(2);
        assertThat(ledger.deleteBefore(before, 3)).isZero();
    }

    @Test
    void keepsOneRowUnderConcurrentStarts() throws Exception {
        var turn = UUID.randomUUID();
        Callable<Map<Integer, PartState>> claim = () -> ledger.tryStart(turn, 0, NOW);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, 8).mapToObj(any -> threads.submit(claim)).toList();
            for (var done : claims) {
                done.get();
            }
        }
        assertThat(ledger.tryStart(turn, 0, NOW)).containsOnlyKeys(0);
    }

    static Stream<PartState> states() {
        return Stream.of(
                new PartState.Sending(NOW),
                new PartState.Pending(),
                new PartState.PlaceholderShown("12"),
                new PartState.Sent("12"),
                new PartState.Sent(null),
                new PartState.Failed(
                        new DeliveryError("Missing Permissions", "50013", "Forbidden")),
                new PartState.Failed(DeliveryError.of("no", null)),
                new PartState.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void remembersEveryState(PartState state) {
        var turn = UUID.randomUUID();
        var _ = ledger.tryStart(turn, 0, NOW);

        ledger.record(turn, 0, state);

        assertThat(ledger.tryStart(turn, 0, NOW)).isEqualTo(Map.of(0, state));
    }

    static Stream<PartState> ends() {
        return states().filter(state ->
                state instanceof PartState.Sent
                        || state instanceof PartState.Failed
                        || state instanceof PartState.Expired);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void anEndStays(PartState end) {
        var turn = UUID.randomUUID();
        ledger.record(turn, 0, end);

        ledger.record(turn, 0, new PartState.Pending());

        assertThat(ledger.compareAndSetPlaceholder(turn, 0, "99", null)).isEqualTo(end);
        assertThat(ledger.tryStart(turn, 0, NOW)).isEqualTo(Map.of(0, end));
    }

    @Test
    void keepsTheFirstOfTwoPlaceholders() {
        var turn = UUID.randomUUID();
        var _ = ledger.tryStart(turn, 0, NOW);
        var first = new PartState.PlaceholderShown("1");

        assertThat(ledger.compareAndSetPlaceholder(turn, 0, "1", null)).isEqualTo(first);
        assertThat(ledger.compareAndSetPlaceholder(turn, 0, "2", null)).isEqualTo(first);
        assertThat(ledger.tryStart(turn, 0, NOW)).isEqualTo(Map.of(0, first));
    }

    @Test
    void replacesADeletedPlaceholder() {
        var turn = UUID.randomUUID();
        var _ = ledger.compareAndSetPlaceholder(turn, 0, "1", null);

        assertThat(ledger.compareAndSetPlaceholder(turn, 0, "2", "1"))
                .isEqualTo(new PartState.PlaceholderShown("2"));
    }

    @Test
    void startsAPartDurably() {
        var alert = UUID.randomUUID();

        assertThat(ledger.tryStartDurably(alert, 0, NOW)).isEmpty();
        assertThat(ledger.tryStart(alert, 0, NOW)).isEqualTo(Map.of(0, new PartState.Sending(NOW)));
    }

    @Test
    void knowsTheOwnerOfAMessage() {
        var alert = UUID.randomUUID();
        var _ = ledger.tryStart(alert, 0, NOW);
        ledger.record(alert, 0, new PartState.Sent("4711"));

        assertThat(ledger.belongsToAnotherPart("4711", alert, 0, NOW)).isFalse();
        assertThat(ledger.belongsToAnotherPart("4711", alert, 1, NOW)).isTrue();
        assertThat(ledger.belongsToAnotherPart("4711", UUID.randomUUID(), 0, NOW)).isTrue();
        assertThat(ledger.belongsToAnotherPart("4712", UUID.randomUUID(), 0, NOW)).isFalse();
    }
}
