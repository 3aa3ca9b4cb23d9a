package dev.parley.testing.soak.fault.server;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.Random;

/// The broker's disk full until the broker gives up, and room again afterwards.
///
/// @param system the system under test
/// @param disruptions notes the broker's end, which moves partitions
public record FullDiskOfKafka(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration RESTART = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "disk-full-kafka";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var broker = system.server(ServerName.KAFKA);
        broker.awaitReady(RESTART);
        var pid = broker.pid();
        disruptions.note();
        broker.hold();
        var disk = system.disk(ServerName.KAFKA);
        try {
            disk.fill();
            Eventually.await("the broker ends")
                    .atMost(PATIENCE)
                    .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException(
                    "the broker goes on with " + disk.freeBytes() + " bytes of room", e);
        } finally {
            disk.free();
            broker.release();
        }
        broker.awaitReady(RESTART);
        disruptions.note();
        return "process " + pid + " ended";
    }
}
