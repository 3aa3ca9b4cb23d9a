package dev.parley.bench.load;

import dev.parley.bench.control.JournalEntry;
import dev.parley.bench.control.SimulatorControl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The simulator's journal from one moment on, fetched piece by piece.
public final class Observation {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final SimulatorControl simulator;
    private final List<JournalEntry> entries = new ArrayList<>();
    private long seen;

    private Observation(SimulatorControl simulator, long seen) {
        this.simulator = simulator;
        this.seen = seen;
    }

    /// Begins to observe: what happened before does not count.
    ///
    /// @param simulator what is observed
    public static Observation from(SimulatorControl simulator) {
        var before = simulator.journalSince(0);
        return new Observation(simulator, before.isEmpty() ? 0 : before.getLast().seq());
    }

    /// Waits until every message of a phase is answered, or for as long as the patience lasts, and
    /// then a moment for answers that nobody needs.
    ///
    /// @param phase whose messages
    /// @param patience how long at most
    /// @param afterwards how long a second answer may take to show
    /// @return what became of each message
    public Exchanges await(Phase phase, Duration patience, Duration afterwards) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (isWaiting(look(phase), phase) && System.nanoTime() < deadline) {
            pause(BETWEEN_LOOKS);
        }
        pause(afterwards);
        return look(phase);
    }

    private static boolean isWaiting(Exchanges exchanges, Phase phase) {
        return exchanges.said() < phase.messages() || exchanges.lost() > 0;
    }

    private Exchanges look(Phase phase) {
        var news = simulator.journalSince(seen);
        if (!news.isEmpty()) {
            seen = news.getLast().seq();
            entries.addAll(news);
        }
        return Exchanges.in(entries, phase.platform(), phase.prefix() + "-");
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for answers", e);
        }
    }
}
