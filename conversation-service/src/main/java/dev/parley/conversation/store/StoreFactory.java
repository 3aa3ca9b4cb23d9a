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

/// Factory of the conversation store and its Redis client.
public final class StoreFactory {

    /// Timeout of cache operations; Postgres answers faster than a cache that exceeds it.
    private static final int REDIS_TIMEOUT_MILLIS = 200;

    private StoreFactory() {}

    /// Creates the store on a database and a cache.
    public static ConversationStore conversationStore(
            DataSource database,
            UnifiedJedis redis,
            Duration sessionTimeToLive,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Effect, OutboxRow> encode,
            Clock clock) {
        ConversationStatement.load();
        var cache = new SessionCache(redis, sessionTimeToLive, clock);
        return new PostgresConversationStore(database, cache, outbox, relay, encode, clock);
    }

    /// Creates the task that deletes expired rows.
    public static Runnable retentionCleanup(DataSource database, Clock clock) {
        return new RetentionCleanup(database, clock);
    }

    /// Creates a Redis client with a connection pool, which connects on first use.
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
