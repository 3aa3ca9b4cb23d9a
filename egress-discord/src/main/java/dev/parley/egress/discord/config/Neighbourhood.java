package dev.parley.egress.discord.config;

import dev.parley.discord.limit.Gate;
import dev.parley.discord.limit.GlobalLimit;
import dev.parley.discord.limit.LimitState;
import dev.parley.discord.redis.Account;
import dev.parley.discord.redis.RedisGate;
import dev.parley.discord.redis.RedisLimits;
import dev.parley.discord.settings.BotToken;
import dev.parley.egress.discord.delivery.Handover;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.JedisURIHelper;

import java.net.URI;
import java.util.List;

/// The Redis where the other instances of this bot are met.
final class Neighbourhood implements AutoCloseable {

    /// Each request waits for Redis; without it an instance keeps to its share.
    private static final int PATIENCE_MILLIS = 50;

    private final UnifiedJedis redis;
    private final RedisGate gate;
    private final RedisLimits limits;

    Neighbourhood(URI address, BotToken token, int perSecond, Share share) {
        var account = Account.of(token);
        this.redis = connect(address);
        this.gate = new RedisGate(redis, account, perSecond, share::fraction, System::nanoTime);
        this.limits = new RedisLimits(redis, account);
    }

    private static UnifiedJedis connect(URI address) {
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(
                        DefaultJedisClientConfig.builder(address)
                                .connectionTimeoutMillis(PATIENCE_MILLIS)
                                .socketTimeoutMillis(PATIENCE_MILLIS)
                                .build())
                .poolConfig(pool())
                .build();
    }

    /// Connections of a Redis that died are found dead before they are used, so that one question
    /// is enough to notice that it is back.
    private static ConnectionPoolConfig pool() {
        var pool = new ConnectionPoolConfig();
        pool.setTestOnBorrow(true);
        return pool;
    }

    /// The limit over all routes, of all instances together.
    Gate gate() {
        return gate;
    }

    /// What owners leave for their successors.
    Handover handover() {
        return new Handover() {
            @Override
            public void leave(List<LimitState> states) {
                limits.save(states);
            }

            @Override
            public List<LimitState> find(String place) {
                return limits.read(place);
            }
        };
    }

    /// The limit of an instance that is alone.
    static Gate nobodyElse(int perSecond) {
        return new GlobalLimit(perSecond, System.nanoTime());
    }

    @Override
    public void close() {
        gate.close();
        redis.close();
    }
}
