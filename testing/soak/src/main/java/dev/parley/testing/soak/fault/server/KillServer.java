package dev.parley.testing.soak.fault.server;

import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// `kill -9` of a server, which is started again at once.
///
/// @param system the system under test
/// @param server which server
/// @param disruptions notes the kill: a broker's end moves partitions
public record KillServer(SoakSystem system, ServerName server, DisruptionLog disruptions)
        implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "kill-" + server.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String fire(Random random) {
        var component = system.server(server);
        component.awaitReady(RESTART);
        disruptions.note();
        var pid = component.kill();
        component.awaitReady(RESTART);
        disruptions.note();
        return "process " + pid;
    }
}
