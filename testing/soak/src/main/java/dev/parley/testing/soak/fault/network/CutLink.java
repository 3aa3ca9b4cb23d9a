package dev.parley.testing.soak.fault.network;

import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A link that breaks and stays away for a while: every connection is reset.
///
/// @param system the system under test
/// @param disruptions notes when calls of the model may be lost
public record CutLink(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final Duration AWAY = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "cut-link";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var links = Link.values();
        var link = links[random.nextInt(links.length)];
        var proxy = system.links().of(link);
        var refused = proxy.refusedConnections();
        disruptions.note();
        proxy.setUnreachable(true);
        var cut = proxy.cut();
        LockSupport.parkNanos(AWAY.toNanos());
        proxy.setUnreachable(false);
        disruptions.note();
        if (cut + proxy.refusedConnections() - refused == 0) {
            throw new FaultNotFiredException("nobody uses the link to " + link);
        }
        return link + ", " + cut + " connections";
    }
}
