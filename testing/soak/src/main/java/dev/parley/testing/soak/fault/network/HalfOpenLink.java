package dev.parley.testing.soak.fault.network;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// Connections that exist for both sides and carry nothing any more; new ones work.
///
/// @param system the system under test
/// @param link which link
/// @param disruptions notes when calls of the model may be lost
public record HalfOpenLink(SoakSystem system, Link link, DisruptionLog disruptions)
        implements SoakFault {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "half-open-" + link.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String fire(Random random) {
        var proxy = system.links().of(link);
        Eventually.await("a connection to " + link)
                .atMost(PATIENCE)
                .until(() -> proxy.connections() > 0);
        var before = proxy.discardedBytes();
        disruptions.note();
        var dropped = proxy.dropSilently();
        Eventually.await("somebody sends into the void")
                .atMost(PATIENCE)
                .until(() -> proxy.discardedBytes() > before);
        disruptions.note();
        return dropped + " connections";
    }
}
