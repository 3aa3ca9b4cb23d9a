package dev.parley.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.delivery.PartState;
import dev.parley.delivery.Refusal;
import dev.parley.localstack.testing.TestStack;

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

/// The ledger's statements on a real Postgres.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLedgerIT {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SCHEMA = "egress_test";

    private PostgresLedger ledger;

    @BeforeAll
    void migrate() {
        var database = TestStack.freshDatabase();
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure().dataSource(source).schemas(SCHEMA).load().migrate();
        ledger = new PostgresLedger(new JdbcTemplate(source), SCHEMA);
    }

    @Test
    void aClaimIsFreshOnceAndKnownAfterwards() {
        var turn = UUID.randomUUID();

        assertThat(ledger.claim(turn, 0, NOW)).isEmpty();
        assertThat(ledger.claim(turn, 0, NOW.plusSeconds(9)))
                .isEqualTo(Map.of(0, new PartState.Sending(NOW)));
    }

    @Test
    void aClaimTellsOfAllParts() {
        var turn = UUID.randomUUID();
        ledger.note(turn, 0, new PartState.Sent("11"));
        var _ = ledger.claim(turn, 1, NOW);

        assertThat(ledger.claim(turn, 2, NOW))
                .isEqualTo(Map.of(0, new PartState.Sent("11"), 1, new PartState.Sending(NOW)));
    }

    @Test
    void forgetsWhatWasFirstNotedOnAnEarlierDayThoughItWasWrittenLater() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        var _ = ledger.claim(old, 0, NOW.minus(Duration.ofDays(10)));
        ledger.note(old, 0, new PartState.Sent("11"));
        var _ = ledger.claim(young, 0, NOW.minus(Duration.ofDays(9)));

        assertThat(ledger.forgetBefore(NOW.minus(Duration.ofDays(9)), 100)).isOne();

        assertThat(ledger.claim(old, 0, NOW)).isEmpty();
        assertThat(ledger.claim(young, 0, NOW)).containsOnlyKeys(0);
    }

    @Test
    void forgetsNoMoreAtOnceThanItIsToldTo() {
        var turn = UUID.randomUUID();
        var lastYear = NOW.minus(Duration.ofDays(365));
        IntStream.range(0, 5).forEach(part -> ledger.claim(turn, part, lastYear));
        var before = lastYear.plus(Duration.ofDays(1));

        assertThat(ledger.forgetBefore(before, 3)).isEqualTo(3);
        assertThat(ledger.forgetBefore(before, 3)).isEqualTo(2);
        assertThat(ledger.forgetBefore(before, 3)).isZero();
    }

    @Test
    void manyClaimsAtOnceLeaveOneRow() throws Exception {
        var turn = UUID.randomUUID();
        Callable<Map<Integer, PartState>> claim = () -> ledger.claim(turn, 0, NOW);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = IntStream.range(0, 8).mapToObj(any -> threads.submit(claim)).toList();
            for (var done : claims) {
                done.get();
            }
        }
        assertThat(ledger.claim(turn, 0, NOW)).containsOnlyKeys(0);
    }

    static Stream<PartState> states() {
        return Stream.of(
                new PartState.Sending(NOW),
                new PartState.Waiting(),
                new PartState.Standing("12"),
                new PartState.Sent("12"),
                new PartState.Sent(null),
                new PartState.Failed(new Refusal("Missing Permissions", "50013", "Forbidden")),
                new PartState.Failed(Refusal.of("no", null)),
                new PartState.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void remembersEveryState(PartState state) {
        var turn = UUID.randomUUID();
        var _ = ledger.claim(turn, 0, NOW);

        ledger.note(turn, 0, state);

        assertThat(ledger.claim(turn, 0, NOW)).isEqualTo(Map.of(0, state));
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
        ledger.note(turn, 0, end);

        ledger.note(turn, 0, new PartState.Waiting());

        assertThat(ledger.stand(turn, 0, "99", null)).isEqualTo(end);
        assertThat(ledger.claim(turn, 0, NOW)).isEqualTo(Map.of(0, end));
    }

    @Test
    void ofTwoPlaceholdersTheFirstStands() {
        var turn = UUID.randomUUID();
        var _ = ledger.claim(turn, 0, NOW);
        var first = new PartState.Standing("1");

        assertThat(ledger.stand(turn, 0, "1", null)).isEqualTo(first);
        assertThat(ledger.stand(turn, 0, "2", null)).isEqualTo(first);
        assertThat(ledger.claim(turn, 0, NOW)).isEqualTo(Map.of(0, first));
    }

    @Test
    void aPlaceholderTakesThePlaceOfOneThatIsGone() {
        var turn = UUID.randomUUID();
        var _ = ledger.stand(turn, 0, "1", null);

        assertThat(ledger.stand(turn, 0, "2", "1")).isEqualTo(new PartState.Standing("2"));
    }

    @Test
    void aClaimForGoodIsAClaim() {
        var alert = UUID.randomUUID();

        assertThat(ledger.claimForGood(alert, 0, NOW)).isEmpty();
        assertThat(ledger.claim(alert, 0, NOW)).isEqualTo(Map.of(0, new PartState.Sending(NOW)));
    }

    @Test
    void knowsWhoseMessageItIs() {
        var alert = UUID.randomUUID();
        var _ = ledger.claim(alert, 0, NOW);
        ledger.note(alert, 0, new PartState.Sent("4711"));

        assertThat(ledger.isOfAnother("4711", alert, 0, NOW)).isFalse();
        assertThat(ledger.isOfAnother("4711", alert, 1, NOW)).isTrue();
        assertThat(ledger.isOfAnother("4711", UUID.randomUUID(), 0, NOW)).isTrue();
        assertThat(ledger.isOfAnother("4712", UUID.randomUUID(), 0, NOW)).isFalse();
    }
}
