package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.load.MessageExchanges;
import dev.parley.benchmarks.report.Distribution;
import dev.parley.benchmarks.report.MaximumTarget;
import dev.parley.benchmarks.report.Report;
import dev.parley.benchmarks.report.Table;

import java.util.List;
import java.util.stream.Stream;

/// Report of both candidates: text, table and figures.
final class BurstReport {

    private static final double MAX_ADDED_MILLIS = 12;
    private static final double MAX_BURST_SECONDS = 1.5;
    private static final double NANOS_PER_SECOND = 1e9;

    private BurstReport() {}

    /// Figures of one candidate.
    ///
    /// @param name candidate name
    /// @param added time added to a message in the steady phase
    /// @param firstSign time to the first visible feedback
    /// @param burstSeconds time until a burst was answered completely, one per burst; -1 if it
    ///   never was
    /// @param lostInPeace messages lost without kills
    /// @param underKills messages written during the kill phase
    /// @param lostUnderKills messages of the kill phase that were never answered
    /// @param answeredTwice messages answered more than once, in all phases
    private record Figures(
            String name,
            Distribution.Summary added,
            Distribution.Summary firstSign,
            List<Double> burstSeconds,
            int lostInPeace,
            int underKills,
            int lostUnderKills,
            int answeredTwice) {}

    static Report of(BurstResult parley, BurstResult peer) {
        return new Report(
                "burst: latency, bursts and kills on Telegram",
                howToRead(),
                List.of(table(parley, peer)),
                targets(parley).map(MaximumTarget::sentence).toList(),
                Stream.of(parley, peer).flatMap(each -> each.objections().stream()).toList(),
                List.of(figures(parley), figures(peer)));
    }

    private static Stream<MaximumTarget> targets(BurstResult parley) {
        return Stream.of(
                new MaximumTarget(
                        "added to a message, p50",
                        round(parley.paced().processingTimes().millis(50)),
                        MAX_ADDED_MILLIS,
                        " ms"),
                new MaximumTarget(
                        "200 messages in 50 chats answered",
                        round(parley.burstSeconds()),
                        MAX_BURST_SECONDS,
                        " s"),
                new MaximumTarget("lost under kills", parley.underKills().lost(), 0, ""),
                new MaximumTarget("lost without kills", parley.lostWithoutKills(), 0, ""),
                new MaximumTarget("answered twice", parley.answeredTwice(), 0, ""));
    }

    private static List<String> howToRead() {
        return List.of(
                "Added: from the update delivered to the bot to its final text, at 5 msg/s, model"
                        + " delay 0. First feedback: until the placeholder.",
                "Burst: 200 messages in 50 chats at once, until the last is answered; the median"
                    + " one of several bursts. Messages that wait in one chat may share an answer.",
                "Kills: 100 messages in 10 s, the model takes 1 s; parley: each of its four stages"
                    + " killed with -9 once; peer: its one process once; started again at once.",
                "Peer: testing/benchmarks/peer/PeerBot.java, one process, history in memory.");
    }

    private static Table table(BurstResult parley, BurstResult peer) {
        var own = parley.paced().processingTimes();
        var peers = peer.paced().processingTimes();
        return new Table("", "parley", "peer")
                .row("added p50 ms", own.millis(50), peers.millis(50))
                .row("added p99 ms", own.millis(99), peers.millis(99))
                .row(
                        "first feedback p50 ms",
                        parley.paced().timesToFirstFeedback().millis(50),
                        peer.paced().timesToFirstFeedback().millis(50))
                .row("burst s", parley.burstSeconds(), peer.burstSeconds())
                .row("lost without kills", parley.lostWithoutKills(), peer.lostWithoutKills())
                .row("kills", 4, 1)
                .row(
                        "lost under kills, of 100",
                        parley.underKills().lost(),
                        peer.underKills().lost())
                .row("all answered under kills, s", seconds(parley), seconds(peer))
                .row("answered twice", parley.answeredTwice(), peer.answeredTwice());
    }

    private static double seconds(BurstResult result) {
        var time = result.underKills().timeUntilAllAnswered();
        return time.isPresent() ? time.getAsLong() / NANOS_PER_SECOND : Double.NaN;
    }

    private static Figures figures(BurstResult result) {
        return new Figures(
                result.name(),
                result.paced().processingTimes().summary(),
                result.paced().timesToFirstFeedback().summary(),
                result.bursts().stream().map(BurstReport::burstSeconds).toList(),
                result.lostWithoutKills(),
                result.underKills().written(),
                result.underKills().lost(),
                result.answeredTwice());
    }

    private static double burstSeconds(MessageExchanges burst) {
        var time = burst.timeUntilAllAnswered();
        return time.isPresent() ? round(time.getAsLong() / NANOS_PER_SECOND) : -1;
    }

    private static double round(double number) {
        return Double.isNaN(number) ? number : Math.round(number * 1_000) / 1_000.0;
    }
}
