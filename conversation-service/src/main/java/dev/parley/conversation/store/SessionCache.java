package dev.parley.conversation.store;

import dev.parley.support.kafka.NamePrefix;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Cache of sessions in the Redis hash `<prefix>session:<platform>:<user>`: one active conversation
/// id per scope. It is a hint: whoever reads it checks the scope of what it names.
///
/// Every failure of Redis counts as a cache miss. After one, the cache is suspended for a few
/// seconds so that an unavailable Redis does not delay every message.
final class SessionCache {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCache.class);

    private static final Duration SUSPENSION = Duration.ofSeconds(5);

    private final UnifiedJedis redis;
    private final NamePrefix prefix;
    private final Duration timeToLive;
    private final Clock clock;
    private volatile Instant suspendedUntil = Instant.EPOCH;

    SessionCache(UnifiedJedis redis, NamePrefix prefix, Duration timeToLive, Clock clock) {
        this.redis = redis;
        this.prefix = prefix;
        this.timeToLive = timeToLive;
        this.clock = clock;
    }

    /// Finds the cached conversation of a person in a scope, and renews its time to live.
    Optional<UUID> find(String platform, String person, String scopeKey) {
        try {
            return isAvailable()
                    ? read(key(platform, person), conversationField(scopeKey))
                    : Optional.empty();
        } catch (JedisException | IllegalArgumentException e) {
            suspend(e);
            return Optional.empty();
        }
    }

    private Optional<UUID> read(String key, String field) {
        try (var together = redis.pipelined()) {
            var found = together.hget(key, field);
            together.expire(key, timeToLive.toSeconds());
            together.sync();
            return Optional.ofNullable(found.get()).map(UUID::fromString);
        }
    }

    /// Caches a conversation and starts its time to live.
    void put(String platform, String person, String scopeKey, UUID conversationId) {
        try {
            if (isAvailable()) {
                var key = key(platform, person);
                try (var together = redis.pipelined()) {
                    together.hset(key, conversationField(scopeKey), conversationId.toString());
                    together.expire(key, timeToLive.toSeconds());
                }
            }
        } catch (JedisException e) {
            suspend(e);
        }
    }

    /// Removes a person's sessions.
    void evict(String platform, String person) {
        try {
            if (isAvailable()) {
                redis.del(key(platform, person));
            }
        } catch (JedisException e) {
            suspend(e);
        }
    }

    private boolean isAvailable() {
        return !clock.instant().isBefore(suspendedUntil);
    }

    private void suspend(RuntimeException failure) {
        suspendedUntil = clock.instant().plus(SUSPENSION);
        LOG.atWarn()
                .setMessage("session cache suspended after a Redis failure, reading from Postgres")
                .addKeyValue("outcome", failure.toString())
                .log();
    }

    private String key(String platform, String person) {
        return prefix.of("session:" + platform + ":" + person);
    }

    private static String conversationField(String scopeKey) {
        return "conversation:" + scopeKey;
    }
}
