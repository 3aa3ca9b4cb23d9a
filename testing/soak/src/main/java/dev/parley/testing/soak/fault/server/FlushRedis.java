package dev.parley.testing.soak.fault.server;

import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.RedisProbe;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;

import java.time.Duration;
import java.util.Random;

/// `FLUSHALL` of a cache that holds something.
///
/// @param system the system under test
public record FlushRedis(SoakSystem system) implements SoakFault {

    private static final Duration FILLED = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "flush-redis";
    }

    @Override
    public String fire(Random random) {
        var redis = new RedisProbe(system.servers().redis().address());
        Eventually.await("redis holds a key")
                .atMost(FILLED)
                .ignoreExceptions()
                .until(() -> redis.size() > 0);
        var keys = redis.size();
        redis.flush();
        return keys + " keys";
    }
}
