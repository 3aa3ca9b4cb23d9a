package dev.parley.testing.soak.fault.network;

import dev.parley.testing.servers.LinkSpeed;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A link on which each packet is late.
///
/// @param system the system under test
/// @param disruptions notes when calls of the model may run out of time
public record SlowLink(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final LinkSpeed SLOW = new LinkSpeed(Duration.ofMillis(300), 4_096);
    private static final Duration LASTING = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "slow-link";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var links = Link.values();
        var link = links[random.nextInt(links.length)];
        var proxy = system.links().of(link);
        var before = proxy.delayedPackets();
        disruptions.note();
        proxy.setSpeed(SLOW);
        LockSupport.parkNanos(LASTING.toNanos());
        proxy.setSpeed(LinkSpeed.FULL);
        disruptions.note();
        var delayed = proxy.delayedPackets() - before;
        if (delayed == 0) {
            throw new FaultNotFiredException("nobody used the link to " + link);
        }
        return link + ", " + delayed + " packets";
    }
}
