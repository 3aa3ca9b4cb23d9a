package dev.parley.bench.burst;

import dev.parley.bench.load.Exchanges;
import dev.parley.bench.report.Aim;
import dev.parley.bench.report.Distribution;
import dev.parley.bench.report.Report;
import dev.parley.bench.report.Table;

import java.util.List;
import java.util.stream.Stream;

/// The figures of both contestants in words, a table and numbers.
final class BurstReport {

    private static final double MOST_MILLIS = 12;
    private static final double MOST_BURST_SECONDS = 1.5;
    private static final double NANOS_PER_SECOND = 1e9;

    private BurstReport() {}

    /// One contestant's figures.
    ///
    /// @param name of the contestant
    /// @param added time to a message at a calm pace
    /// @param firstSign time to the first sign of an answer
    /// @param burstSeconds until all of a burst were answered, of each burst; -1: never
    /// @param lostInPeace messages lost where nothing was killed
    /// @param underKills messages written while processes were killed
    /// @param lostUnderKills how many of those were never answered
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

    static Report of(Standing parley, Standing peer) {
        return new Report(
                "burst: what a person on Telegram notices",
                howToRead(),
                List.of(table(parley, peer)),
                aims(parley).map(Aim::sentence).toList(),
                Stream.of(parley, peer).flatMap(each -> each.objections().stream()).toList(),
                List.of(figures(parley), figures(peer)));
    }

    private static Stream<Aim> aims(Standing parley) {
        return Stream.of(
                new Aim(
                        "added to a message, p50",
                        round(parley.paced().ownTimes().millis(50)),
                        MOST_MILLIS,
                        " ms"),
                new Aim(
                        "200 messages in 50 chats answered",
                        round(parley.burstSeconds()),
                        MOST_BURST_SECONDS,
                        " s"),
                new Aim("lost under kills", parley.killed().lost(), 0, ""),
                new Aim("lost without kills", parley.lostInPeace(), 0, ""),
                new Aim("answered twice", parley.answeredTwice(), 0, ""));
    }

    private static List<String> howToRead() {
        return List.of(
                "Added: from the update handed to the bot to its final text, at 5 msg/s, model"
                        + " delay 0. First sign: to the placeholder.",
                "Burst: 200 messages in 50 chats at once, until the last is answered; the middle"
                    + " one of several bursts. Messages that wait in one chat may share an answer.",
                "Kills: 100 messages in 10 s, the model takes 1 s; parley: each of its four stages"
                    + " killed with -9 once; peer: its one process once; started again at once.",
                "Peer: testing/benchmarks/peer/PeerBot.java, one process, chats in memory.");
    }

    private static Table table(Standing parley, Standing peer) {
        var own = parley.paced().ownTimes();
        var peers = peer.paced().ownTimes();
        return new Table("", "parley", "peer")
                .row("added p50 ms", own.millis(50), peers.millis(50))
                .row("added p99 ms", own.millis(99), peers.millis(99))
                .row(
                        "first sign p50 ms",
                        parley.paced().timesToFirstSign().millis(50),
                        peer.paced().timesToFirstSign().millis(50))
                .row("burst s", parley.burstSeconds(), peer.burstSeconds())
                .row("lost without kills", parley.lostInPeace(), peer.lostInPeace())
                .row("kills", 4, 1)
                .row("lost under kills, of 100", parley.killed().lost(), peer.killed().lost())
                .row("all answered under kills, s", seconds(parley), seconds(peer))
                .row("answered twice", parley.answeredTwice(), peer.answeredTwice());
    }

    private static double seconds(Standing standing) {
        var time = standing.killed().untilAllAnswered();
        return time.isPresent() ? time.getAsLong() / NANOS_PER_SECOND : Double.NaN;
    }

    private static Figures figures(Standing standing) {
        return new Figures(
                standing.name(),
                standing.paced().ownTimes().summary(),
                standing.paced().timesToFirstSign().summary(),
                standing.bursts().stream().map(BurstReport::burstSeconds).toList(),
                standing.lostInPeace(),
                standing.killed().said(),
                standing.killed().lost(),
                standing.answeredTwice());
    }

    private static double burstSeconds(Exchanges burst) {
        var time = burst.untilAllAnswered();
        return time.isPresent() ? round(time.getAsLong() / NANOS_PER_SECOND) : -1;
    }

    private static double round(double number) {
        return Double.isNaN(number) ? number : Math.round(number * 1_000) / 1_000.0;
    }
}
