package dev.parley.testing.soak.fault.server;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.FrozenProcess;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A broker that stands still for longer than a session, and then goes on.
///
/// @param system the system under test
/// @param disruptions notes the stall: partitions may move
public record StallBroker(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final Duration STALL = Duration.ofSeconds(12);
    private static final Duration READY = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "stall-kafka";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var broker = system.server(ServerName.KAFKA);
        broker.awaitReady(READY);
        disruptions.note();
        var pid = broker.pid();
        try (var _ = FrozenProcess.freeze(pid)) {
            Eventually.await("the broker stands still").until(() -> !broker.isReady());
            LockSupport.parkNanos(STALL.toNanos());
        }
        broker.awaitReady(READY);
        if (broker.pid() != pid) {
            throw new FaultNotFiredException("the broker was started again meanwhile");
        }
        disruptions.note();
        return "12 s";
    }
}
