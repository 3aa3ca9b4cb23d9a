package dev.parley.benchmarks.discord.evaluation;

import dev.parley.benchmarks.discord.workload.WorkloadOperation;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.simulator.client.LoggedRequest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes a candidate's figures from the simulator's log; only false outcomes also need its own
/// report.
///
/// Arrivals are compared with the floor's by rank, because operations submitted at the same instant
/// have no order across channels.
public final class RequestLogEvaluator {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BAN_WINDOW_SECONDS = 600;
    private static final double BAN_BUDGET = 10_000;
    private static final int MAX_ERRORS = 3;

    private final List<WorkloadOperation> operations;
    private final List<LoggedRequest> log;
    private final Map<String, ReportedOutcome> reported;
    private final Map<String, Long> arrivals = new HashMap<>();

    /// @param operations in order of submission
    /// @param log every request that arrived
    /// @param reported outcomes reported by the candidate, by operation id
    public RequestLogEvaluator(
            List<WorkloadOperation> operations,
            List<LoggedRequest> log,
            Map<String, ReportedOutcome> reported) {
        this.operations = operations;
        this.log = log.stream().sorted(Comparator.comparingLong(LoggedRequest::nanos)).toList();
        this.reported = reported;
        for (var request : this.log) {
            var mark = correlationKey(request);
            if (mark != null && isCreation(request)) {
                arrivals.putIfAbsent(mark, request.nanos());
            }
        }
    }

    /// Computes the figures.
    ///
    /// @param floor arrivals of the reference model
    /// @param cpu processor time used by the candidate
    public CandidateFigures evaluate(List<Long> floor, Duration cpu) {
        var own = arrivals.values().stream().sorted().toList();
        var late = delaysOverFloor(own, floor);
        var held =
                countRefused("user") + countRefused("global") + countStatus(401) + countStatus(403);
        return new CandidateFigures(
                percent(span(floor), span(own)),
                seconds(span(own)),
                own.isEmpty()
                        ? Double.NaN
                        : seconds(median(own) - own.getFirst() - median(floor) + floor.getFirst()),
                late.millis(50) / 1000,
                late.millis(99) / 1000,
                countRefused("user"),
                countRefused("global"),
                countRefused("shared"),
                countRefused("banned"),
                100 * held / BAN_BUDGET * BAN_WINDOW_SECONDS / Math.max(1, wholeSeconds()),
                inversions(),
                duplicated(),
                operations.stream()
                        .filter(each -> !arrivals.containsKey(each.correlationKey()))
                        .count(),
                operations.stream().filter(this::isReportedFalsely).count(),
                reported.values().stream().filter(each -> !each.isOk() && !each.isFailed()).count(),
                operations.size() - (long) reported.size(),
                own.size() / Math.max(0.001, seconds(span(own))),
                cpu.toNanos() / 1e6 / Math.max(1, log.size()),
                reported.values().stream()
                        .filter(each -> !each.isOk())
                        .map(ReportedOutcome::error)
                        .distinct()
                        .limit(MAX_ERRORS)
                        .toList());
    }

    private static Distribution delaysOverFloor(List<Long> own, List<Long> floor) {
        var late = new ArrayList<Long>();
        for (var rank = 0; rank < Math.min(own.size(), floor.size()); rank++) {
            late.add(own.get(rank) - own.getFirst() - (floor.get(rank) - floor.getFirst()));
        }
        return Distribution.of(late);
    }

    private long inversions() {
        var rank = new HashMap<String, Integer>();
        operations.forEach(operation -> rank.put(operation.correlationKey(), rank.size()));
        var last = new HashMap<String, Integer>();
        var inversions = 0L;
        var seen = new HashSet<String>();
        for (var request : log) {
            var mark = correlationKey(request);
            if (mark == null || !isCreation(request) || !seen.add(mark)) {
                continue;
            }
            int own = rank.getOrDefault(mark, 0);
            var before = last.put(request.major(), own);
            if (before != null && before > own) {
                inversions++;
            }
        }
        return inversions;
    }

    private long duplicated() {
        Map<String, Set<String>> messages =
                log.stream()
                        .filter(RequestLogEvaluator::isCreation)
                        .filter(request -> request.method().equals("POST"))
                        .collect(
                                Collectors.groupingBy(
                                        request ->
                                                Objects.requireNonNullElse(
                                                        correlationKey(request), ""),
                                        Collectors.mapping(
                                                request ->
                                                        Objects.requireNonNullElse(
                                                                request.messageId(), ""),
                                                Collectors.toSet())));
        return messages.values().stream().mapToLong(ids -> ids.size() - 1L).sum();
    }

    private boolean isReportedFalsely(WorkloadOperation operation) {
        var word = reported.get(operation.id());
        var done = arrivals.containsKey(operation.correlationKey());
        return word != null && ((word.isOk() && !done) || (word.isFailed() && done));
    }

    private long countRefused(String scope) {
        return log.stream().filter(request -> scope.equals(request.limiter())).count();
    }

    private long countStatus(int status) {
        return log.stream().filter(request -> request.status() == status).count();
    }

    private double wholeSeconds() {
        return seconds(span(log.stream().map(LoggedRequest::nanos).toList()));
    }

    private static long span(List<Long> instants) {
        return instants.isEmpty() ? 0 : instants.getLast() - instants.getFirst();
    }

    /// Median; of an even number of values, the mean of the two in the middle.
    private static long median(List<Long> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static double percent(long floor, long own) {
        return own == 0 ? Double.NaN : 100.0 * floor / own;
    }

    private static double seconds(long nanos) {
        return nanos / NANOS_PER_SECOND;
    }

    /// True when the request created something that was not there.
    private static boolean isCreation(LoggedRequest request) {
        return request.applied() && !request.repeated() && correlationKey(request) != null;
    }

    /// The key of the operation that the request belongs to.
    private static @Nullable String correlationKey(LoggedRequest request) {
        if (request.method().equals("POST")
                && request.template().equals("/channels/{channel}/messages")) {
            return request.content();
        }
        return request.method().equals("PUT") && request.template().contains("/reactions/")
                ? request.messageId()
                : null;
    }
}
