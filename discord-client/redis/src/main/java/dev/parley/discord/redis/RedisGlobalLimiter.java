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

/// The limit over all routes of a bot that several processes are, counted in Redis by Redis' clock.
///
/// A request counts for a second from its latest possible arrival, as in [SlidingWindowLimiter].
/// Without Redis each process keeps to its share of the limit; when it goes, nothing leaves for as
/// long as a permit counts, and when it comes back for as long as the others may need to notice on
/// top, so that what was granted before and after never adds up.
public final class RedisGlobalLimiter implements GlobalLimiter, AutoCloseable {

    private static final Logger LOG = System.getLogger(RedisGlobalLimiter.class.getName());
    private static final LuaScript TAKE = new LuaScript("take.lua");
    private static final LuaScript BLOCK = new LuaScript("block.lua");

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Until the last of the others has noticed that Redis is back: each looks once a second.
    private static final long RECOVERY_PERIOD = SECOND + TimeUnit.MILLISECONDS.toNanos(150);

    /// What is left to chance between several clocks and ways.
    private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long MAX_MARGIN = TimeUnit.MILLISECONDS.toNanos(240);

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

    /// Makes the gate; Redis is asked for the first time by the first request.
    ///
    /// @param redis with short time limits: every request of the bot waits for it
    /// @param perSecond requests of all processes together in any second
    /// @param share of the limit that is this process' where Redis is gone, above 0 and up to 1
    /// @param nanos the clock of the client
    public RedisGlobalLimiter(
            UnifiedJedis redis,
            BotKeyspace account,
            int perSecond,
            DoubleSupplier share,
            LongSupplier nanos) {
        this.redis = redis;
        this.log = account.key("global");
        this.blocked = account.key("global:blocked");
        this.keys = List.of(log, blocked, account.key("global:number"));
        this.perSecond = perSecond;
        this.quotaShare = share;
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

    /// Redis is back.
    private Decision reconnected(long now) {
        LOG.log(Level.INFO, "the limit over all routes is shared through Redis again");
        fallback = null;
        return quiesce(now + RECOVERY_PERIOD, now);
    }

    /// Redis is gone.
    private Decision fallback(long now, JedisException why) {
        retryAt = now + SECOND;
        if (fallback != null) {
            return fallback.tryAcquire(now);
        }
        var own = Math.max(1, (int) (perSecond * quotaShare.getAsDouble()));
        LOG.log(
                Level.WARNING,
                "Redis is gone ({0}): this process keeps to its share, {1} requests a second",
                why.getMessage(),
                own);
        fallback = new SlidingWindowLimiter(own, now);
        return quiesce(now, now);
    }

    /// @param from the last instant at which somebody may have let go what this gate does not know
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

    /// What fails here costs accuracy, and the next request notices that Redis is gone.
    private void inBackground(Runnable call) {
        corrections.execute(() -> {
            try {
                call.run();
            } catch (JedisException e) {
                LOG.log(Level.DEBUG, "Redis did not take a correction", e);
            }
        });
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    /// Ends its threads; the connections are the caller's.
    @Override
    public void close() {
        corrections.shutdownNow();
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
