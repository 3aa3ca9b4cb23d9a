package dev.parley.testing.soak.fault.process;

import dev.parley.local.application.Stage;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Random;

/// `kill -9` of an instance of any service, at any moment.
///
/// @param system the system under test
/// @param disruptions notes each kill of inference-service
public record KillAtRandom(SoakSystem system, DisruptionLog disruptions) implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "kill-at-random";
    }

    @Override
    public String fire(Random random) {
        var instances = system.instances();
        var victim = instances.get(random.nextInt(instances.size()));
        var struck = victim.component();
        struck.awaitReady(RESTART);
        if (victim.stage() == Stage.INFERENCE_SERVICE) {
            disruptions.note();
        }
        var _ = struck.kill();
        struck.awaitReady(RESTART);
        return struck.name();
    }
}
