package dev.parley.testing.soak.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The order of all faults of a run: in each round every kind once, shuffled by the seed.
///
/// @param rounds the rounds in order
public record FaultSchedule(List<Round> rounds) {

    public FaultSchedule {
        rounds = List.copyOf(rounds);
    }

    /// The schedule of a seed; the same seed and kinds give the same schedule.
    ///
    /// @param kinds the names of the kinds
    /// @param rounds number of rounds
    public static FaultSchedule of(long seed, List<String> kinds, int rounds) {
        var random = new Random(seed);
        return new FaultSchedule(
                IntStream.range(0, rounds).mapToObj(_ -> round(random, kinds)).toList());
    }

    private static Round round(Random random, List<String> kinds) {
        var order = new ArrayList<>(kinds.stream().sorted().toList());
        Collections.shuffle(order, random);
        return new Round(
                order.stream().map(kind -> new PlannedFault(kind, random.nextLong())).toList());
    }

    /// One fault of each kind.
    ///
    /// @param faults in the order in which they begin
    public record Round(List<PlannedFault> faults) {

        public Round {
            faults = List.copyOf(faults);
        }
    }

    /// A fault at its place in the schedule.
    ///
    /// @param kind the name of its kind
    /// @param seed decides what the kind leaves open
    public record PlannedFault(String kind, long seed) {}
}
