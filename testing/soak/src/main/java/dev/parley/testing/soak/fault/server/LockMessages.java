package dev.parley.testing.soak.fault.server;

import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A lock on a table of conversation-service that another session holds for 10 s from the moment at
/// which the first transaction waits for it.
///
/// @param system the system under test
public record LockMessages(SoakSystem system) implements SoakFault {

    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "postgres-lock";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var tables = system.conversationTables();
        var waiting = 0L;
        try (var _ = tables.lockMessages()) {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(500_000_000);
                var now = tables.transactionsWaitingForLock();
                if (waiting == 0 && now > 0) {
                    end = System.nanoTime() + HELD.toNanos();
                }
                waiting = Math.max(waiting, now);
            }
        }
        if (waiting == 0) {
            throw new FaultNotFiredException("no transaction waited for the lock");
        }
        return waiting + " transactions waited";
    }
}
