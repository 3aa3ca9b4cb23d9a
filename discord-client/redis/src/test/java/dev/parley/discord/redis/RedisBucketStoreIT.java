package dev.parley.discord.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.ratelimit.BucketState;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.Test;

import redis.clients.jedis.RedisClient;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Hand-over of bucket state between processes, on a real Redis.
class RedisBucketStoreIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BotKeyspace keyspace = new BotKeyspace("", UUID.randomUUID().toString());

    @Test
    void theNextOwnerReadsWhatIsLeftOfEachLimit() {
        try (var redis = redis()) {
            var limits = new RedisBucketStore(redis, keyspace);
            var sends = state("7", "POST /channels/{channel}/messages 7");
            var reactions = state("7", "reactions 7");
            limits.save(List.of(sends, reactions, state("8", "reactions 8")));

            var found = new RedisBucketStore(redis, keyspace).load("7");

            assertThat(found)
                    .usingRecursiveComparison()
                    .ignoringFields("untilFull", "blocked")
                    .ignoringCollectionOrder()
                    .isEqualTo(List.of(sends, reactions));
            assertThat(found)
                    .allSatisfy(state ->
                            assertThat(state.untilFull())
                                    .isLessThan(MINUTE)
                                    .isGreaterThan(MINUTE.dividedBy(2)));
        }
    }

    @Test
    void nothingIsKnownOfAPlaceThatNobodyGaveAway() {
        try (var redis = redis()) {
            assertThat(new RedisBucketStore(redis, keyspace).load("9")).isEmpty();
        }
    }

    @Test
    void withoutRedisNothingIsHandedOverAndNothingFails() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var nobody = RedisClient.create("127.0.0.1", port)) {
            var limits = new RedisBucketStore(nobody, keyspace);

            limits.save(List.of(state("7", "reactions 7")));

            assertThat(limits.load("7")).isEmpty();
        }
    }

    private static RedisClient redis() {
        return RedisClient.create(URI.create(TestServers.redis().url()));
    }

    private static BucketState state(String place, String key) {
        return new BucketState(
                place, key, "hash", 5, 0, MINUTE, Duration.ZERO, Duration.ofSeconds(12), true);
    }
}
