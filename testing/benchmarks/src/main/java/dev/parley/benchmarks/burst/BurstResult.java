package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;

import java.util.List;

/// Measurements of one candidate.
///
/// @param name candidate name
/// @param paced exchanges of the steady phase
/// @param bursts exchanges of each burst
/// @param underKills exchanges of the kill phase
/// @param objections reasons why the load was not as planned
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

    /// Median of the seconds until a burst was answered completely; NaN if any burst lost a
    /// message.
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

    /// Messages lost without kills.
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
