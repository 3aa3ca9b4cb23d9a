package dev.parley.bench.discord.workload;

import java.util.ArrayList;
import java.util.List;

/// How much of what is to be done, and when.
///
/// @param kind what
/// @param channels in how many channels
/// @param each how much in each
/// @param every milliseconds between two of one channel; 0 for all at once
public record Load(Operation.Kind kind, int channels, int each, long every) {

    /// So many sends, all at once.
    static Load sends(int channels, int each) {
        return new Load(Operation.Kind.SEND, channels, each, 0);
    }

    /// How many operations these are.
    public int count() {
        return channels * each;
    }

    /// The operations, in the order of their submission: the first of each channel first.
    ///
    /// @param prefix that makes their ids unique
    /// @param places the channels' ids
    /// @param messages what is reacted to, as many as there are operations; none for sends
    public List<Operation> operations(String prefix, List<String> places, List<String> messages) {
        var operations = new ArrayList<Operation>();
        for (var turn = 0; turn < each; turn++) {
            for (var channel = 0; channel < channels; channel++) {
                var number = operations.size();
                operations.add(
                        new Operation(
                                prefix + "-" + number,
                                turn * every,
                                kind,
                                places.get(channel),
                                kind == Operation.Kind.REACT ? messages.get(number) : ""));
            }
        }
        return operations;
    }
}
