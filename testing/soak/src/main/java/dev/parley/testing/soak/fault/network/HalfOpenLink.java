package dev.parley.testing.soak.fault.network;

import dev.parley.testing.servers.TcpProxy;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Connections that exist for both sides and carry nothing any more; new ones work.
///
/// @param system the system under test
/// @param link which link
/// @param disruptions notes when calls of the model may be lost
public record HalfOpenLink(SoakSystem system, Link link, DisruptionLog disruptions)
        implements SoakFault {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Clients may never use a dropped connection again; then those they have opened since are
    /// dropped as well.
    private static final Duration USED_AGAIN = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "half-open-" + link.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var proxy = system.links().of(link);
        var before = proxy.discardedBytes();
        var dropped = 0;
        disruptions.note();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (proxy.discardedBytes() == before) {
            if (System.nanoTime() > end) {
                throw new FaultNotFiredException("nobody sends into the void to " + link);
            }
            dropped += proxy.dropSilently();
            awaitDiscard(proxy, before);
        }
        disruptions.note();
        return dropped + " connections";
    }

    private static void awaitDiscard(TcpProxy proxy, long before) {
        var end = System.nanoTime() + USED_AGAIN.toNanos();
        while (proxy.discardedBytes() == before && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
