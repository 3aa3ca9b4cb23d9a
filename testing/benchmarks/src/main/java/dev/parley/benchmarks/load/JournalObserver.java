package dev.parley.benchmarks.load;

import dev.parley.simulator.client.JournalEntry;
import dev.parley.simulator.client.SimulatorClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The simulator's journal from one moment on, fetched incrementally.
public final class JournalObserver {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final SimulatorClient simulator;
    private final List<JournalEntry> entries = new ArrayList<>();
    private long lastSeq;

    private JournalObserver(SimulatorClient simulator, long seen) {
        this.simulator = simulator;
        this.lastSeq = seen;
    }

    /// Starts observing; earlier entries are ignored.
    ///
    /// @param simulator what is observed
    public static JournalObserver start(SimulatorClient simulator) {
        var before = simulator.journal(0);
        return new JournalObserver(simulator, before.isEmpty() ? 0 : before.getLast().seq());
    }

    /// Waits until every message of a phase is answered or the timeout has passed, and then a
    /// moment longer for duplicate answers.
    ///
    /// @param phase the phase to wait for
    /// @param patience timeout
    /// @param afterwards time to wait for duplicate answers
    /// @return the exchanges of the phase
    public MessageExchanges await(LoadPhase phase, Duration patience, Duration afterwards) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (isWaiting(poll(phase), phase) && System.nanoTime() < deadline) {
            pause(POLL_INTERVAL);
        }
        pause(afterwards);
        return poll(phase);
    }

    private static boolean isWaiting(MessageExchanges exchanges, LoadPhase phase) {
        return exchanges.written() < phase.messages() || exchanges.lost() > 0;
    }

    private MessageExchanges poll(LoadPhase phase) {
        var news = simulator.journal(lastSeq);
        if (!news.isEmpty()) {
            lastSeq = news.getLast().seq();
            entries.addAll(news);
        }
        return MessageExchanges.from(entries, phase.platform(), phase.prefix() + "-");
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
