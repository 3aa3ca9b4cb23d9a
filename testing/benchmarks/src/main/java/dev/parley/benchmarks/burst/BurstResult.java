package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;

import java.util.List;

/// How a contestant did.
///
/// @param name of the contestant
/// @param paced what became of the messages at a calm pace
/// @param bursts the same of each burst
/// @param underKills the same of the messages while processes were killed
/// @param objections what was wrong with the load
record BurstResult(
        String name,
        MessageExchanges paced,
        List<MessageExchanges> bursts,
        MessageExchanges underKills,
        List<String> objections) {

    BurstResult {
        bursts = List.copyOf(bursts);
        objections = List.copyOf(objections);
    }

    /// The seconds until all of a burst were answered: the middle one of the bursts; not a number
    /// when any message of any burst was lost.
    double burstSeconds() {
        var times =
                bursts.stream()
                        .map(MessageExchanges::timeUntilAllAnswered)
                        .flatMap(time -> time.stream().boxed())
                        .toList();
        return times.size() < bursts.size()
                ? Double.NaN
                : Distribution.of(times).millis(50) / 1_000;
    }

    /// Messages lost where nothing was killed.
    int lostWithoutKills() {
        return paced.lost() + bursts.stream().mapToInt(MessageExchanges::lost).sum();
    }

    /// Messages answered more than once, in all phases.
    int answeredTwice() {
        return paced.answeredTwice()
                + bursts.stream().mapToInt(MessageExchanges::answeredTwice).sum()
                + underKills.answeredTwice();
    }
}
