package dev.parley.testing.soak.fault.poison;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.PoisonPills;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.system.SoakSystem;

import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;

/// Source of the pills, some of which are made of events that the system has handled.
final class PillSource {

    /// At the start of a run nothing was handled yet.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SoakSystem system;
    private @Nullable PoisonPills pills;

    PillSource(SoakSystem system) {
        this.system = system;
    }

    /// The pills, once the system has handled a message.
    synchronized PoisonPills get() throws FaultNotFiredException {
        var known = pills;
        if (known == null) {
            known = find();
            pills = known;
        }
        return known;
    }

    private PoisonPills find() throws FaultNotFiredException {
        var registry = system.servers().registry().address().url();
        try {
            return Eventually.await("a message is handled")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> new PoisonPills(system.kafka(), registry), Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException("no message was handled", e);
        }
    }
}
