package dev.parley.egress.discord.store;

import dev.parley.discord.ratelimit.BucketState;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.ratelimit.SlidingWindowLimiter;
import dev.parley.discord.redis.BotKeyspace;
import dev.parley.discord.redis.RedisBucketStore;
import dev.parley.discord.redis.RedisGlobalLimiter;
import dev.parley.discord.settings.BotToken;
import dev.parley.egress.discord.delivery.LimitStore;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.JedisURIHelper;

import java.net.URI;
import java.util.List;

/// Rate-limit state shared by all instances of a bot, in Redis.
public final class SharedLimits implements AutoCloseable {

    /// Upper bound for the delay of a request; without Redis an instance uses its quota share.
    private static final int TIMEOUT_MILLIS = 50;

    private final UnifiedJedis redis;
    private final RedisGlobalLimiter gate;
    private final RedisBucketStore limits;

    /// @param prefix of the keys
    public SharedLimits(
            URI address, String prefix, BotToken token, int perSecond, QuotaShare share) {
        var account = BotKeyspace.of(prefix, token);
        this.redis = connect(address);
        this.gate =
                new RedisGlobalLimiter(
                        redis, account, perSecond, share::fraction, System::nanoTime);
        this.limits = new RedisBucketStore(redis, account);
    }

    private static UnifiedJedis connect(URI address) {
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(
                        DefaultJedisClientConfig.builder(address)
                                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                                .socketTimeoutMillis(TIMEOUT_MILLIS)
                                .build())
                .poolConfig(pool())
                .build();
    }

    /// Dead connections are detected before use, so that one call is enough to notice that Redis is
    /// back.
    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setTestOnBorrow(true);
        return pool;
    }

    /// Global limit of all instances together.
    public GlobalLimiter gate() {
        return gate;
    }

    /// Rate-limit state that an owner of a place leaves for the next one.
    public LimitStore limitStore() {
        return new LimitStore() {
            @Override
            public void save(List<BucketState> states) {
                limits.save(states);
            }

            @Override
            public List<BucketState> load(String place) {
                return limits.load(place);
            }
        };
    }

    /// Creates the global limit of a single instance.
    public static GlobalLimiter localGate(int perSecond) {
        return new SlidingWindowLimiter(perSecond, System.nanoTime());
    }

    @Override
    public void close() {
        gate.close();
        redis.close();
    }
}
