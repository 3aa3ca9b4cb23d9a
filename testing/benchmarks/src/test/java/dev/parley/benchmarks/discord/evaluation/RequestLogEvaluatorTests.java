package dev.parley.benchmarks.discord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.benchmarks.discord.workload.WorkloadOperation;
import dev.parley.simulator.client.LoggedRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Tests of [RequestLogEvaluator].
class RequestLogEvaluatorTests {

    private static final String SENDS = "/channels/{channel}/messages";
    private static final long SECOND = 1_000_000_000;

    private final List<WorkloadOperation> operations =
            IntStream.range(0, 4)
                    .mapToObj(n ->
                            new WorkloadOperation(
                                    "m" + n, 0, WorkloadOperation.Kind.SEND, "c" + n % 2, ""))
                    .toList();
    private final List<LoggedRequest> log = new ArrayList<>();
    private final Map<String, ReportedOutcome> told = new HashMap<>();

    @Test
    void comparesArrivalsWithTheFloorByRank() {
        arrive(0, 0);
        arrive(1, 1);
        arrive(2, 2);
        arrive(3, 4);

        var figures = figures();

        assertThat(figures.spanSeconds()).isEqualTo(4);
        assertThat(figures.goodputPercent()).isEqualTo(75);
        assertThat(figures.medianOverFloorSeconds()).isZero();
        assertThat(figures.p99OverFloorSeconds()).isEqualTo(1);
    }

    @Test
    void countsInversionsWithinOneChannelOnly() {
        arrive(2, 0);
        arrive(0, 1);
        arrive(1, 2);
        arrive(3, 3);

        assertThat(figures().inversions()).isEqualTo(1);
    }

    @Test
    void distinguishesADuplicateFromARecognisedRepeat() {
        arrive(0, 0);
        log.add(request(0, 1, "accepted", 200, true, true, "id0"));
        log.add(request(0, 2, "accepted", 200, true, false, "other"));

        assertThat(figures().duplicated()).isEqualTo(1);
    }

    @Test
    void countsFalseOutcomes() {
        arrive(0, 0);
        arrive(1, 1);
        log.add(request(2, 2, "user", 429, false, false, null));
        tell(0, "ok");
        tell(1, "failed");
        tell(2, "ok");

        var figures = figures();

        assertThat(figures.falseOutcomes()).isEqualTo(2);
        assertThat(figures.lost()).isEqualTo(2);
        assertThat(figures.hung()).isEqualTo(1);
    }

    @Test
    void doesNotCountAnUnknownOutcomeAsFalse() {
        arrive(0, 0);
        tell(0, "unknown");

        assertThat(figures().falseOutcomes()).isZero();
        assertThat(figures().unclear()).isEqualTo(1);
    }

    @Test
    void extrapolatesTheBanBudget() {
        log.add(request(0, 0, "user", 429, false, false, null));
        log.add(request(0, 5, "global", 429, false, false, null));
        log.add(request(0, 10, "shared", 429, false, false, null));

        assertThat(figures().banBudgetPercent()).isEqualTo(1.2);
        assertThat(figures().shared429()).isEqualTo(1);
    }

    private CandidateFigures figures() {
        return new RequestLogEvaluator(operations, log, told)
                .evaluate(List.of(0L, SECOND, 2 * SECOND, 3 * SECOND), Duration.ZERO);
    }

    private void arrive(int operation, long second) {
        log.add(request(operation, second, "accepted", 200, true, false, "id" + operation));
    }

    private void tell(int operation, String outcome) {
        var id = operations.get(operation).id();
        told.put(id, new ReportedOutcome(id, outcome, ""));
    }

    private LoggedRequest request(
            int operation,
            long second,
            String limiter,
            int status,
            boolean applied,
            boolean repeated,
            @Nullable String message) {
        var asked = operations.get(operation);
        return new LoggedRequest(
                log.size(),
                second * SECOND,
                "POST",
                SENDS,
                asked.channel(),
                "/channels/" + asked.channel() + "/messages",
                "bot 1",
                null,
                asked.content(),
                limiter,
                null,
                status,
                applied,
                repeated,
                message);
    }
}
