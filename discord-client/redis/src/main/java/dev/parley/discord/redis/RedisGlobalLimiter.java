package dev.parley.discord.redis;

import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.ratelimit.SlidingWindowLimiter;

import org.jspecify.annotations.Nullable;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ZIncrByParams;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// Global rate limiter that several processes of one bot share, counted in Redis by Redis' clock.
///
/// A request counts for a second from its latest possible arrival, as in [SlidingWindowLimiter].
/// Without Redis each process falls back to its share of the limit. When Redis goes away, nothing
/// is sent for as long as a permit counts; when it returns, additionally until all other processes
/// have noticed, so that permits from before and after never add up.
public final class RedisGlobalLimiter implements GlobalLimiter, AutoCloseable {

    private static final Logger LOG = System.getLogger(RedisGlobalLimiter.class.getName());
    private static final LuaScript TAKE = new LuaScript("take.lua");
    private static final LuaScript BLOCK = new LuaScript("block.lua");

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Time until the last process has noticed that Redis is back: each of them probes once a
    /// second.
    private static final long RECOVERY_PERIOD = SECOND + TimeUnit.MILLISECONDS.toNanos(150);

    /// Allowance for differences between clocks and network delays.
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(240);

    private static final long CLOSE_TIMEOUT = SECOND;

    private static final ZIncrByParams EXISTING = ZIncrByParams.zIncrByParams().xx();

    private final UnifiedJedis redis;
    private final List<String> keys;
    private final String log;
    private final String blocked;
    private final int perSecond;
    private final DoubleSupplier quotaShare;
    private final LongSupplier nanos;
    private final ExecutorService corrections = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable SlidingWindowLimiter fallback;
    private long quietUntil;
    private long retryAt;
    private long blockedUntil;
    private long margin = MIN_MARGIN;

    /// Creates the limiter; the first request is the first to call Redis.
    ///
    /// @param redis a client with short timeouts, because every request of the bot waits for it
    /// @param perSecond requests of all processes together in any second
    /// @param quotaShare this process' share of the limit without Redis, above 0 and up to 1
    /// @param nanos the client's monotonic clock
    public RedisGlobalLimiter(
            UnifiedJedis redis,
            BotKeyspace keyspace,
            int perSecond,
            DoubleSupplier quotaShare,
            LongSupplier nanos) {
        this.redis = redis;
        this.log = keyspace.key("global");
        this.blocked = keyspace.key("global:blocked");
        this.keys = List.of(log, blocked, keyspace.key("global:number"));
        this.perSecond = perSecond;
        this.quotaShare = quotaShare;
        this.nanos = nanos;
        this.quietUntil = nanos.getAsLong();
        this.retryAt = quietUntil;
        this.blockedUntil = quietUntil;
    }

    @Override
    public synchronized Decision tryAcquire(long now) throws InterruptedException {
        var still = Math.max(quietUntil, blockedUntil) - now;
        if (still > 0) {
            return new RetryAfter(still);
        }
        if (fallback != null && now < retryAt) {
            return fallback.tryAcquire(now);
        }
        try {
            var grant = shared(now);
            return fallback == null ? grant : reconnected(now);
        } catch (JedisException e) {
            throwIfInterrupted();
            return fallback(now, e);
        }
    }

    private Decision shared(long now) {
        var counts = SECOND + margin + SlidingWindowLimiter.ASSUMED_DELAY;
        var answer = (List<?>) TAKE.run(redis, keys, perSecond, micros(counts));
        var wait = (Long) answer.getFirst();
        var number = (Long) answer.getLast();
        return wait > 0
                ? new RetryAfter(TimeUnit.MICROSECONDS.toNanos(wait))
                : new SharedPermit(number.toString(), now);
    }

    /// Returns to the shared limit.
    private Decision reconnected(long now) {
        LOG.log(Level.INFO, "Redis is back; the global limit is shared again");
        fallback = null;
        return quiesce(now + RECOVERY_PERIOD, now);
    }

    /// Falls back to this process' share of the limit.
    private Decision fallback(long now, JedisException why) {
        retryAt = now + SECOND;
        if (fallback != null) {
            return fallback.tryAcquire(now);
        }
        var own = Math.max(1, (int) (perSecond * quotaShare.getAsDouble()));
        LOG.log(
                Level.WARNING,
                "Redis is unavailable ({0}); falling back to this process' share of {1} requests"
                        + " per second",
                why.getMessage(),
                own);
        fallback = new SlidingWindowLimiter(own, now);
        return quiesce(now, now);
    }

    /// @param from the last instant at which another process may have sent a request unknown here
    private RetryAfter quiesce(long from, long now) {
        quietUntil = from + SECOND + margin + SlidingWindowLimiter.ASSUMED_DELAY;
        return new RetryAfter(quietUntil - now);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public synchronized void blockUntil(long until) {
        var now = nanos.getAsLong();
        if (until - blockedUntil > SECOND) {
            margin = Math.min(2 * margin, MAX_MARGIN);
        }
        blockedUntil = Math.max(blockedUntil, until);
        inBackground(() -> BLOCK.run(redis, List.of(blocked), micros(Math.max(0, until - now))));
    }

    /// Runs a correction; a failure costs accuracy only, and the next request notices that Redis is
    /// gone.
    private void inBackground(Runnable call) {
        corrections.execute(() -> {
            try {
                call.run();
            } catch (JedisException e) {
                LOG.log(
                        Level.DEBUG,
                        "Redis did not accept a correction; the shared limit is less accurate",
                        e);
            }
        });
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    /// Waits a moment for the last corrections, without which the other processes would send too
    /// early, and stops its threads; closing the connections is up to the caller.
    @Override
    public void close() {
        corrections.shutdown();
        try {
            if (!corrections.awaitTermination(CLOSE_TIMEOUT, TimeUnit.NANOSECONDS)) {
                corrections.shutdownNow();
            }
        } catch (InterruptedException e) {
            corrections.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// A permit that Redis knows by its number.
    private final class SharedPermit implements Permit {

        private final String number;
        private final long at;

        /// @param at when it was taken, by the client's clock
        SharedPermit(String number, long at) {
            this.number = number;
            this.at = at;
        }

        @Override
        public void confirmArrival(long instant) {
            var delay = Math.min(instant - at, SlidingWindowLimiter.MAX_DELAY);
            var change = micros(delay - SlidingWindowLimiter.ASSUMED_DELAY);
            inBackground(() -> redis.zincrby(log, (double) change, number, EXISTING));
        }
    }
}
