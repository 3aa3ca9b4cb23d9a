package dev.parley.conversation.store;

import static dev.parley.conversation.store.ConversationStatement.DELETE_INBOX_ROWS;
import static dev.parley.conversation.store.ConversationStatement.DELETE_OUTBOX_ROWS;

import dev.parley.conversation.turn.ContextWindow;
import dev.parley.conversation.turn.ConversationStore;
import dev.parley.conversation.turn.Effect;
import dev.parley.support.kafka.NamePrefix;
import dev.parley.support.kafka.outbox.OutboxRelay;
import dev.parley.support.kafka.outbox.OutboxRow;
import dev.parley.support.service.ExpiringRows;

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
    ///
    /// @param prefix of the keys of the cache
    public static ConversationStore conversationStore(
            DataSource database,
            UnifiedJedis redis,
            NamePrefix prefix,
            Duration sessionTimeToLive,
            PostgresOutbox outbox,
            OutboxRelay relay,
            Function<Effect, OutboxRow> encode,
            Clock clock) {
        ConversationStatement.load();
        var cache = new SessionCache(redis, prefix, sessionTimeToLive, clock);
        return new PostgresConversationStore(database, cache, outbox, relay, encode);
    }

    /// The inbox, whose rows outlive the records of their topic.
    public static ExpiringRows inbox(DataSource database) {
        return new ExpiringTable(database, DELETE_INBOX_ROWS);
    }

    /// The rows of the outbox that Kafka refused.
    public static ExpiringRows refusedEvents(DataSource database) {
        return new ExpiringTable(database, DELETE_OUTBOX_ROWS);
    }

    /// The conversations that were reset, with their turns and messages.
    public static ExpiringRows endedConversations(DataSource database) {
        return new EndedConversations(database);
    }

    /// The turns of active conversations that no context needs any more, with their messages.
    public static ExpiringRows expiredTurns(DataSource database) {
        return new ExpiredTurns(database, ContextWindow.MAX_MESSAGES);
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
