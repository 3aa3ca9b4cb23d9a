package dev.parley.bench.burst;

import dev.parley.bench.load.Exchanges;
import dev.parley.bench.report.Distribution;

import java.util.List;

/// How a contestant did.
///
/// @param name of the contestant
/// @param paced what became of the messages at a calm pace
/// @param bursts the same of each burst
/// @param killed the same of the messages while processes were killed
/// @param objections what was wrong with the load
record Standing(
        String name,
        Exchanges paced,
        List<Exchanges> bursts,
        Exchanges killed,
        List<String> objections) {

    Standing {
        bursts = List.copyOf(bursts);
        objections = List.copyOf(objections);
    }

    /// The seconds until all of a burst were answered: the middle one of the bursts; not a number
    /// when any message of any burst was lost.
    double burstSeconds() {
        var times =
                bursts.stream()
                        .map(Exchanges::untilAllAnswered)
                        .flatMap(time -> time.stream().boxed())
                        .toList();
        return times.size() < bursts.size()
                ? Double.NaN
                : Distribution.of(times).millis(50) / 1_000;
    }

    /// Messages lost where nothing was killed.
    int lostInPeace() {
        return paced.lost() + bursts.stream().mapToInt(Exchanges::lost).sum();
    }

    /// Messages answered more than once, in all phases.
    int answeredTwice() {
        return paced.answeredTwice()
                + bursts.stream().mapToInt(Exchanges::answeredTwice).sum()
                + killed.answeredTwice();
    }
}
