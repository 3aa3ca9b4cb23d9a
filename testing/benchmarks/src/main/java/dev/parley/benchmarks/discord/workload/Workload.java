package dev.parley.benchmarks.discord.workload;

import java.util.ArrayList;
import java.util.List;

/// A number of operations and their schedule.
///
/// @param kind kind of every operation
/// @param channels number of channels
/// @param perChannel operations per channel
/// @param intervalMillis time between two operations of one channel; 0 submits all at once
public record Workload(
        WorkloadOperation.Kind kind, int channels, int perChannel, long intervalMillis) {

    /// Sends without any pause.
    static Workload sends(int channels, int each) {
        return new Workload(WorkloadOperation.Kind.SEND, channels, each, 0);
    }

    /// Number of operations.
    public int count() {
        return channels * perChannel;
    }

    /// The operations in order of submission: first one of each channel, then the second of each.
    ///
    /// @param prefix unique prefix of their ids
    /// @param places channel ids
    /// @param messages messages to react to, one per operation; empty for sends
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
