package dev.parley.support.egress.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.egress.delivery.DeliveryError;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.testing.servers.TestServers;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        var _ = ledger.finish(turn, 0, new PartState.Sent("11"));
        var _ = ledger.tryStart(turn, 1, NOW);

        assertThat(ledger.tryStart(turn, 2, NOW))
                .isEqualTo(Map.of(0, new PartState.Sent("11"), 1, new PartState.Sending(NOW)));
    }

    @Test
    void deletesRowsByTheDayTheyWereFirstRecorded() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        var _ = ledger.tryStart(old, 0, NOW.minus(Duration.ofDays(10)));
        var _ = ledger.finish(old, 0, new PartState.Sent("11"));
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

    @RepeatedTest(50)
    void oneOfSeveralConcurrentCallersStartsThePart() throws Exception {
        var turn = UUID.randomUUID();
        var barrier = new CyclicBarrier(4);
        Callable<Boolean> claim =
                () -> {
                    barrier.await();
                    return ledger.tryStart(turn, 0, NOW).isEmpty();
                };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = threads.invokeAll(Collections.nCopies(4, claim));

            assertThat(claims).map(Future::get).containsOnlyOnce(true);
        }
    }

    static Stream<PartState> ends() {
        return Stream.of(
                new PartState.Sent("12"),
                new PartState.Sent(null),
                new PartState.Skipped("superseded"),
                new PartState.Failed(
                        new DeliveryError("Missing Permissions", "50013", "Forbidden")),
                new PartState.Failed(DeliveryError.of("no", null)),
                new PartState.Expired(),
                new PartState.Expired("12"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theFirstEndStays(PartState end) {
        var turn = UUID.randomUUID();
        var started = ledger.finishDurably(turn, 0, end);

        assertThat(started).isEqualTo(end);
        assertThat(ledger.finishDurably(turn, 0, new PartState.Sent("13"))).isEqualTo(end);
        assertThat(ledger.finish(turn, 0, new PartState.Sent("13"))).isEqualTo(end);
        assertThat(ledger.compareAndSetPlaceholder(turn, 0, "99", null)).isEqualTo(end);
        assertThat(ledger.compareAndSet(turn, 0, new PartState.Pending(), new PartState.Pending()))
                .isEqualTo(end);
        assertThat(ledger.tryStart(turn, 0, NOW)).isEqualTo(Map.of(0, end));
    }

    static Stream<Arguments> replacements() {
        var sending = new PartState.Sending(NOW);
        var later = new PartState.Sending(NOW.plusSeconds(9));
        var pending = new PartState.Pending();
        return Stream.of(
                Arguments.of(sending, pending, pending),
                Arguments.of(later, pending, sending),
                Arguments.of(pending, later, sending),
                Arguments.of(new PartState.PlaceholderShown("1"), pending, sending));
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void replacesOnlyTheExpectedState(PartState expected, PartState next, PartState standing) {
        var turn = UUID.randomUUID();
        var _ = ledger.tryStart(turn, 0, NOW);

        assertThat(ledger.compareAndSet(turn, 0, expected, next)).isEqualTo(standing);
        assertThat(ledger.tryStart(turn, 0, NOW)).isEqualTo(Map.of(0, standing));
    }

    @Test
    void sendsAgainAfterAPause() {
        var turn = UUID.randomUUID();
        var _ = ledger.tryStart(turn, 0, NOW);
        var _ = ledger.compareAndSet(turn, 0, new PartState.Sending(NOW), new PartState.Pending());
        var again = new PartState.Sending(NOW.plusSeconds(9));

        assertThat(ledger.compareAndSet(turn, 0, new PartState.Pending(), again)).isEqualTo(again);
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
        var _ = ledger.finish(alert, 0, new PartState.Sent("4711"));

        assertThat(ledger.belongsToAnotherPart("4711", alert, 0, NOW)).isFalse();
        assertThat(ledger.belongsToAnotherPart("4711", alert, 1, NOW)).isTrue();
        assertThat(ledger.belongsToAnotherPart("4711", UUID.randomUUID(), 0, NOW)).isTrue();
        assertThat(ledger.belongsToAnotherPart("4712", UUID.randomUUID(), 0, NOW)).isFalse();
    }
}
