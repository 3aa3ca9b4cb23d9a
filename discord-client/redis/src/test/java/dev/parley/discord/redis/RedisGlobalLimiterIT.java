package dev.parley.discord.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.discord.ratelimit.GlobalLimiter.Permit;
import dev.parley.discord.ratelimit.GlobalLimiter.RetryAfter;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// One limit for several processes, on a real Redis.
class RedisGlobalLimiterIT {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMillis(1_070);

    /// Includes the time until the other processes have noticed.
    private static final Duration RETURN = SILENCE.plusMillis(1_150);

    private final BotKeyspace keyspace = new BotKeyspace("", UUID.randomUUID().toString());
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        for (var each : opened) {
            each.close();
        }
    }

    @Test
    void severalProcessesTogetherStayUnderTheLimit() throws Exception {
        var gates = List.of(gate(20), gate(20), gate(20));
        var granted = new ArrayList<Long>();
        while (granted.size() < 70) {
            for (var gate : gates) {
                var asked = System.nanoTime();
                if (gate.tryAcquire(asked) instanceof Permit permit) {
                    var left = System.nanoTime();
                    granted.add(left);
                    permit.confirmArrival(left);
                }
            }
        }

        for (var index = 20; index < granted.size(); index++) {
            assertThat(granted.get(index) - granted.get(index - 20))
                    .as("from permit %d to the twentieth after it", index - 20)
                    .isGreaterThanOrEqualTo(SECOND.toNanos());
        }
    }

    @Test
    void whatArrivedInTimeCountsForLess() throws Exception {
        var gate = gate(1);
        var begun = System.nanoTime();
        var permit = (Permit) gate.tryAcquire(begun);

        permit.confirmArrival(begun);

        await().untilAsserted(() -> {
            var asked = System.nanoTime();
            var end = asked + ((RetryAfter) gate.tryAcquire(asked)).nanos();
            assertThat(Duration.ofNanos(end - begun)).isBetween(SECOND, Duration.ofMillis(1_060));
        });
    }

    @Test
    void whatDiscordSaysToOneHoldsForAll() throws Exception {
        var one = gate(20);
        var other = gate(20);

        one.blockUntil(System.nanoTime() + Duration.ofSeconds(30).toNanos());

        await().untilAsserted(() ->
                assertThat(other.tryAcquire(System.nanoTime()))
                        .isInstanceOfSatisfying(
                                RetryAfter.class,
                                later ->
                                        assertThat(later.nanos()).isGreaterThan(SECOND.toNanos())));
    }

    @Test
    void passesOnItsLastCorrectionBeforeItCloses() throws Exception {
        var one = gate(20);
        var other = gate(20);

        one.blockUntil(System.nanoTime() + Duration.ofSeconds(30).toNanos());
        one.close();

        assertThat(other.tryAcquire(System.nanoTime()))
                .isInstanceOfSatisfying(
                        RetryAfter.class,
                        later -> assertThat(later.nanos()).isGreaterThan(SECOND.toNanos()));
    }

    @Test
    void withoutRedisAProcessKeepsToItsShare() throws Exception {
        var now = new AtomicLong();
        var gate = gate(client(freePort()), 10, now::get);

        assertThat(gate.tryAcquire(now.get())).isEqualTo(new RetryAfter(SILENCE.toNanos()));
        now.addAndGet(SILENCE.toNanos());
        for (var count = 0; count < 5; count++) {
            assertThat(gate.tryAcquire(now.get())).isInstanceOf(Permit.class);
            now.addAndGet(Duration.ofMillis(100).toNanos());
        }
        assertThat(gate.tryAcquire(now.get())).isInstanceOf(RetryAfter.class);
    }

    @Test
    void sharesAgainWhenRedisIsBack(@TempDir Path directory) throws Exception {
        var now = new AtomicLong();
        var port = freePort();
        var gate = gate(client(port), 10, now::get);
        assertThat(gate.tryAcquire(now.get())).isEqualTo(new RetryAfter(SILENCE.toNanos()));
        now.addAndGet(SILENCE.toNanos());

        opened.push(LocalServer.start(RedisServer.prepare(ProjectHome.find(), directory, port)));

        // permits of the fallback must not add up with shared ones
        assertThat(gate.tryAcquire(now.get())).isEqualTo(new RetryAfter(RETURN.toNanos()));
        now.addAndGet(RETURN.toNanos());
        // the probe that found Redis took one permit
        for (var count = 0; count < 9; count++) {
            assertThat(gate.tryAcquire(now.get())).isInstanceOf(Permit.class);
        }
        assertThat(gate.tryAcquire(now.get())).isInstanceOf(RetryAfter.class);
    }

    private RedisGlobalLimiter gate(int perSecond) {
        return gate(
                client(URI.create(TestServers.redis().url()).getPort()),
                perSecond,
                System::nanoTime);
    }

    private RedisGlobalLimiter gate(UnifiedJedis redis, int perSecond, LongSupplier nanos) {
        var gate = new RedisGlobalLimiter(redis, keyspace, perSecond, () -> 0.5, nanos);
        opened.push(gate);
        return gate;
    }

    private UnifiedJedis client(int port) {
        var client = RedisClient.create("127.0.0.1", port);
        opened.addLast(client);
        return client;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
