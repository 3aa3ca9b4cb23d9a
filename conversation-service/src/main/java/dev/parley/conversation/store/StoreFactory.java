package dev.parley.conversation.store;

import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.Effect;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.kafka.outbox.OutboxRow;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.JedisURIHelper;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import javax.sql.DataSource;

/// Puts the memory together out of Postgres and Redis.
public final class StoreFactory {

    /// A cache that needs longer than this is no help: Postgres answers in less.
    private static final int REDIS_TIMEOUT_MILLIS = 200;

    private StoreFactory() {}

    /// The memory on a database and a cache.
    public static ConversationStore conversationStore(
            DataSource database,
            UnifiedJedis redis,
            Duration sessionTimeToLive,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Effect, OutboxRow> encode,
            Clock clock) {
        var cache = new SessionCache(redis, sessionTimeToLive, clock);
        return new PostgresConversationStore(database, cache, outbox, relay, encode, clock);
    }

    /// A pool of connections to Redis; it connects when it is first used.
    public static UnifiedJedis redisClient(URI address) {
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(
                        DefaultJedisClientConfig.builder(address)
                                .connectionTimeoutMillis(REDIS_TIMEOUT_MILLIS)
                                .socketTimeoutMillis(REDIS_TIMEOUT_MILLIS)
                                .build())
                .poolConfig(new ConnectionPoolConfig())
                .build();
    }
}
