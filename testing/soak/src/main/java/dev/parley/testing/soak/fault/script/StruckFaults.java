package dev.parley.testing.soak.fault.script;

import dev.parley.simulator.client.JournalEntry;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.FaultNotFiredException;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Scripted faults that struck a request, as the simulator's journal has them. Threads may share
/// it.
public final class StruckFaults {

    /// Time for traffic to meet a fault, also while a service starts again.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SimulatorClient simulator;
    private final List<JournalEntry> struck = new ArrayList<>();
    private long lastSeq;

    /// @param simulator whose journal is read from now on
    public StruckFaults(SimulatorClient simulator) {
        this.simulator = simulator;
    }

    /// The number of faults that struck so far.
    ///
    /// @param platform `discord`, `telegram` or `openai`
    public synchronized int count(String platform) {
        for (var entry : simulator.journal(lastSeq)) {
            lastSeq = Math.max(lastSeq, entry.seq());
            if (entry.kind().equals("fault")) {
                struck.add(entry);
            }
        }
        return (int) struck.stream().filter(entry -> platform.equals(entry.platform())).count();
    }

    /// Adds faults and waits until all of them have struck; those that have not are forgotten.
    ///
    /// @param platform `discord`, `telegram` or `openai`
    /// @param faults number of requests to be struck
    /// @param add adds them to the script
    /// @param clear forgets them
    /// @throws FaultNotFiredException when too few requests came in time
    public void await(String platform, int faults, Runnable add, Runnable clear)
            throws FaultNotFiredException {
        var before = count(platform);
        add.run();
        try {
            Eventually.await(faults + " requests to " + platform + " fail")
                    .atMost(PATIENCE)
                    .until(() -> count(platform) >= before + faults);
        } catch (ConditionTimeoutException e) {
            clear.run();
            throw new FaultNotFiredException(
                    "%d of %d requests to %s failed"
                            .formatted(count(platform) - before, faults, platform),
                    e);
        }
    }
}
