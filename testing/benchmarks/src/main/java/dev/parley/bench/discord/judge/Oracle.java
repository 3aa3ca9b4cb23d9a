package dev.parley.bench.discord.judge;

import dev.parley.bench.discord.workload.Conditions;
import dev.parley.bench.discord.workload.Counter;
import dev.parley.bench.discord.workload.Operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Who knows the limits: the same submissions, one in flight for each channel, each arriving at the
/// first instant at which it passes.
public final class Oracle {

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final List<Counter> global;
    private final long roundTripNanos;

    private Oracle(Conditions conditions, List<Operation> operations, long travelMillis) {
        this.global = conditions.ofAll();
        this.roundTripNanos = TimeUnit.MILLISECONDS.toNanos(2 * travelMillis);
        for (var operation : operations) {
            lanes.computeIfAbsent(
                            operation.channel(),
                            any -> new Lane(conditions.ofChannel(operation.kind())))
                    .waiting
                    .add(operation);
        }
    }

    /// The operations of one channel.
    private static final class Lane {
        private final List<Counter> counters;
        private final Deque<Operation> waiting = new ArrayDeque<>();
        private long free = Long.MIN_VALUE;

        private Lane(List<Counter> counters) {
            this.counters = counters;
        }

        private long earliest(Operation next) {
            var at = Math.max(TimeUnit.MILLISECONDS.toNanos(next.at()), free);
            for (var counter : counters) {
                at = counter.earliest(at);
            }
            return at;
        }
    }

    /// When each would arrive at best, in the order of arrival; nanoseconds after the first could.
    ///
    /// @param operations in the order of their submission
    /// @param travelMillis how long one way takes
    public static List<Long> arrivals(
            Conditions conditions, List<Operation> operations, long travelMillis) {
        var oracle = new Oracle(conditions, operations, travelMillis);
        var rank = new HashMap<String, Integer>();
        for (var operation : operations) {
            rank.put(operation.id(), rank.size());
        }
        var arrivals = new ArrayList<Long>();
        while (arrivals.size() < operations.size()) {
            arrivals.add(oracle.next(rank));
        }
        return arrivals;
    }

    /// Lets the one pass that may pass first; of several, the one that was submitted first.
    private long next(Map<String, Integer> rank) {
        Lane first = null;
        var firstAt = Long.MAX_VALUE;
        var firstRank = Integer.MAX_VALUE;
        for (var lane : lanes.values()) {
            var next = lane.waiting.peekFirst();
            if (next == null) {
                continue;
            }
            var at = lane.earliest(next);
            for (var counter : global) {
                at = counter.earliest(at);
            }
            int order = rank.getOrDefault(next.id(), 0);
            if (at < firstAt || (at == firstAt && order < firstRank)) {
                first = lane;
                firstAt = at;
                firstRank = order;
            }
        }
        if (first == null) {
            throw new IllegalStateException("nothing is waiting");
        }
        var passed = firstAt;
        first.waiting.removeFirst();
        first.counters.forEach(counter -> counter.take(passed));
        global.forEach(counter -> counter.take(passed));
        first.free = passed + roundTripNanos;
        return passed;
    }
}
