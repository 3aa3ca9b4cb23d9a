package dev.parley.discord.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;

/// Tests the client's rate limits against an independent model of Discord's, in virtual time: no
/// request is rejected, and hardly any time is lost.
class RateLimitModelTests {

    private static final long SEED = 7;

    @Test
    void fillsALeakyBucketUnitByUnit() {
        var server = new ServerModel(true, 5, 5_000);
        var traffic = new TrafficModel(server, SEED);
        traffic.submit("general", 30, Duration.ZERO);

        var span = traffic.run();

        assertThat(server.refused()).isZero();
        assertThat(span).isBetween(Duration.ofSeconds(25), Duration.ofMillis(25_300));
    }

    @Test
    void waitsForTheEndOfAWindow() {
        var server = new ServerModel(false, 5, 5_000);
        var traffic = new TrafficModel(server, SEED);
        traffic.submit("general", 30, Duration.ZERO);

        var span = traffic.run();

        assertThat(server.refused()).isZero();
        assertThat(span).isBetween(Duration.ofSeconds(25), Duration.ofMillis(25_800));
    }

    @Test
    void keepsAndExhaustsALimitOfOne() {
        var server = new ServerModel(true, 1, 250);
        var traffic = new TrafficModel(server, SEED);
        traffic.submit("reactions", 40, Duration.ZERO);

        var span = traffic.run();

        assertThat(server.refused()).isZero();
        assertThat(span).isBetween(Duration.ofMillis(9_750), Duration.ofMillis(10_450));
    }

    @Test
    void keepsAHundredChannelsUnderTheGlobalLimit() {
        var server = new ServerModel(true, 5, 5_000);
        var traffic = new TrafficModel(server, SEED);
        for (var channel = 0; channel < 100; channel++) {
            traffic.submit("c" + channel, 4, Duration.ZERO);
        }

        var span = traffic.run();

        assertThat(server.refused()).isZero();
        assertThat(span).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_560));
    }

    @Test
    void hitsAnUndocumentedLimitOncePerWindow() {
        var server = new ServerModel(true, 5, 1_000).hiding(10, 12_000);
        var traffic = new TrafficModel(server, SEED);
        traffic.submit("hook", 25, Duration.ZERO);

        var span = traffic.run();

        assertThat(server.accepted()).isEqualTo(25);
        assertThat(server.refusedAsShared()).isEqualTo(2);
        assertThat(server.refused()).isZero();
        assertThat(span).isLessThan(Duration.ofSeconds(28));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverRejectsOrStallsRandomTraffic(long seed) {
        var random = new Random(seed);
        var server =
                new ServerModel(
                        random.nextBoolean(), 1 + random.nextInt(10), 250 + random.nextInt(8_000));
        var traffic = new TrafficModel(server, seed);
        var messages = 0;
        for (var burst = 0; burst < 60; burst++) {
            var size = 1 + random.nextInt(8);
            messages += size;
            traffic.submit(
                    "c" + random.nextInt(12), size, Duration.ofMillis(random.nextInt(40_000)));
        }

        var _ = traffic.run();

        assertThat(server.accepted()).isEqualTo(messages);
        assertThat(server.refused()).isZero();
    }
}
