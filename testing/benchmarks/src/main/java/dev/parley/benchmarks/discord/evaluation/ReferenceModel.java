package dev.parley.benchmarks.discord.evaluation;

import dev.parley.benchmarks.discord.workload.DiscordConditions;
import dev.parley.benchmarks.discord.workload.RateLimitModel;
import dev.parley.benchmarks.discord.workload.WorkloadOperation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Ideal client that knows all limits: one operation in flight per channel, each arriving at the
/// first instant at which it passes.
public final class ReferenceModel {

    private final Map<String, ChannelQueue> lanes = new LinkedHashMap<>();
    private final List<RateLimitModel> global;
    private final long roundTripNanos;

    private ReferenceModel(
            DiscordConditions conditions, List<WorkloadOperation> operations, long oneWayMillis) {
        this.global = conditions.globalLimits();
        this.roundTripNanos = TimeUnit.MILLISECONDS.toNanos(2 * oneWayMillis);
        for (var operation : operations) {
            lanes.computeIfAbsent(
                            operation.channel(),
                            any -> new ChannelQueue(conditions.channelLimits(operation.kind())))
                    .waiting
                    .add(operation);
        }
    }

    /// Pending operations of one channel.
    private static final class ChannelQueue {
        private final List<RateLimitModel> counters;
        private final Deque<WorkloadOperation> waiting = new ArrayDeque<>();
        private long freeAt = Long.MIN_VALUE;

        private ChannelQueue(List<RateLimitModel> counters) {
            this.counters = counters;
        }

        private long earliest(WorkloadOperation next) {
            var at = Math.max(TimeUnit.MILLISECONDS.toNanos(next.atMillis()), freeAt);
            for (var counter : counters) {
                at = counter.earliestPassage(at);
            }
            return at;
        }
    }

    /// Earliest possible arrivals in ascending order, in nanoseconds from the first possible
    /// instant.
    ///
    /// @param operations in order of submission
    /// @param oneWayMillis one-way delay
    public static List<Long> arrivals(
            DiscordConditions conditions, List<WorkloadOperation> operations, long oneWayMillis) {
        var model = new ReferenceModel(conditions, operations, oneWayMillis);
        var rank = new HashMap<String, Integer>();
        for (var operation : operations) {
            rank.put(operation.id(), rank.size());
        }
        var arrivals = new ArrayList<Long>();
        while (arrivals.size() < operations.size()) {
            arrivals.add(model.passNext(rank));
        }
        return arrivals;
    }

    /// Lets the operation pass that may pass first; of several, the one submitted first.
    private long passNext(Map<String, Integer> rank) {
        ChannelQueue first = null;
        var firstAt = Long.MAX_VALUE;
        var firstRank = Integer.MAX_VALUE;
        for (var lane : lanes.values()) {
            var next = lane.waiting.peekFirst();
            if (next == null) {
                continue;
            }
            var at = lane.earliest(next);
            for (var counter : global) {
                at = counter.earliestPassage(at);
            }
            int order = rank.getOrDefault(next.id(), 0);
            if (at < firstAt || (at == firstAt && order < firstRank)) {
                first = lane;
                firstAt = at;
                firstRank = order;
            }
        }
        if (first == null) {
            throw new IllegalStateException("no operation is pending");
        }
        var passed = firstAt;
        first.waiting.removeFirst();
        first.counters.forEach(counter -> counter.pass(passed));
        global.forEach(counter -> counter.pass(passed));
        first.freeAt = passed + roundTripNanos;
        return passed;
    }
}
