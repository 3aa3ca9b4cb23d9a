package dev.parley.conversation.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Cache of sessions in the Redis hash `session:<platform>:<user>`: the user id and one active
/// conversation id per scope.
///
/// Every failure of Redis counts as a cache miss. After one, the cache is suspended for a few
/// seconds so that an unavailable Redis does not delay every message.
final class SessionCache {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCache.class);

    private static final String USER_FIELD = "user";
    private static final Duration SUSPENSION = Duration.ofSeconds(5);

    private final UnifiedJedis redis;
    private final Duration timeToLive;
    private final Clock clock;
    private volatile Instant suspendedUntil = Instant.EPOCH;

    SessionCache(UnifiedJedis redis, Duration timeToLive, Clock clock) {
        this.redis = redis;
        this.timeToLive = timeToLive;
        this.clock = clock;
    }

    /// Finds the cached session of a person in a scope.
    Optional<CachedSession> find(String platform, String person, String scopeKey) {
        try {
            var hash =
                    isAvailable() ? redis.hgetAll(key(platform, person)) : Map.<String, String>of();
            var user = hash.get(USER_FIELD);
            var conversation = hash.get(conversationField(scopeKey));
            return user == null || conversation == null
                    ? Optional.empty()
                    : Optional.of(
                            new CachedSession(
                                    UUID.fromString(user), UUID.fromString(conversation)));
        } catch (JedisException | IllegalArgumentException e) {
            suspend(e);
            return Optional.empty();
        }
    }

    /// Caches a session and renews its time to live.
    void put(String platform, String person, String scopeKey, CachedSession session) {
        try {
            if (isAvailable()) {
                var fields = new HashMap<String, String>();
                fields.put(USER_FIELD, session.userId().toString());
                fields.put(conversationField(scopeKey), session.conversationId().toString());
                var key = key(platform, person);
                try (var together = redis.pipelined()) {
                    together.hset(key, fields);
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

    private static String key(String platform, String person) {
        return "session:" + platform + ":" + person;
    }

    private static String conversationField(String scopeKey) {
        return "conversation:" + scopeKey;
    }

    /// Ids of a session, as cached.
    record CachedSession(UUID userId, UUID conversationId) {}
}
