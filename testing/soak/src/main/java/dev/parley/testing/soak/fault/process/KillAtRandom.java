package dev.parley.testing.soak.fault.process;

import dev.parley.local.application.Stage;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.DisruptionLog;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import org.awaitility.core.ConditionTimeoutException;

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
    public String fire(Random random) throws FaultNotFiredException {
        var alive =
                system.instances().stream()
                        .filter(instance -> instance.component().isReady())
                        .toList();
        if (alive.isEmpty()) {
            throw new FaultNotFiredException("no instance is ready");
        }
        var victim = alive.get(random.nextInt(alive.size()));
        var struck = victim.component();
        if (victim.stage() == Stage.INFERENCE_SERVICE) {
            disruptions.note();
        }
        var pid = struck.kill();
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            throw new FaultNotFiredException(struck + " still runs as " + pid);
        }
        try {
            Eventually.await(struck + " is ready again").atMost(RESTART).until(struck::isReady);
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException(struck + " was killed and is not ready again", e);
        }
        return struck + " " + pid;
    }
}
