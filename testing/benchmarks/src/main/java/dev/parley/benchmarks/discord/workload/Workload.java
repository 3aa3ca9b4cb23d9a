package dev.parley.benchmarks.discord.workload;

import java.util.ArrayList;
import java.util.List;

/// How much of what is to be done, and when.
///
/// @param kind what
/// @param channels in how many channels
/// @param perChannel how much in each
/// @param intervalMillis milliseconds between two of one channel; 0 for all at once
public record Workload(
        WorkloadOperation.Kind kind, int channels, int perChannel, long intervalMillis) {

    /// So many sends, all at once.
    static Workload sends(int channels, int each) {
        return new Workload(WorkloadOperation.Kind.SEND, channels, each, 0);
    }

    /// How many operations these are.
    public int count() {
        return channels * perChannel;
    }

    /// The operations, in the order of their submission: the first of each channel first.
    ///
    /// @param prefix that makes their ids unique
    /// @param places the channels' ids
    /// @param messages what is reacted to, as many as there are operations; none for sends
    public List<WorkloadOperation> operations(
            String prefix, List<String> places, List<String> messages) {
        var operations = new ArrayList<WorkloadOperation>();
        for (var turn = 0; turn < perChannel; turn++) {
            for (var channel = 0; channel < channels; channel++) {
                var number = operations.size();
                operations.add(
                        new WorkloadOperation(
                                prefix + "-" + number,
                                turn * intervalMillis,
                                kind,
                                places.get(channel),
                                kind == WorkloadOperation.Kind.REACT ? messages.get(number) : ""));
            }
        }
        return operations;
    }
}
