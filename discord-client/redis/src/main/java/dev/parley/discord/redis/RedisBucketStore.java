package dev.parley.discord.redis;

import dev.parley.discord.ratelimit.BucketState;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a process knew of its places' limits, for the one that gets the places next.
///
/// A limit is worth something only while some of it is used, so it is kept no longer. Without Redis
/// the next owner begins with nothing and learns from its first answers.
public final class RedisBucketStore {

    private static final Logger LOG = System.getLogger(RedisBucketStore.class.getName());
    private static final LuaScript SAVE = new LuaScript("save.lua");
    private static final LuaScript READ = new LuaScript("read.lua");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnifiedJedis redis;
    private final BotKeyspace keyspace;

    /// Makes the memory.
    public RedisBucketStore(UnifiedJedis redis, BotKeyspace account) {
        this.redis = redis;
        this.keyspace = account;
    }

    /// Writes down what is known, place by place.
    public void save(List<BucketState> states) {
        try {
            states.stream().collect(Collectors.groupingBy(BucketState::place)).forEach(this::save);
        } catch (JedisException e) {
            LOG.log(
                    Level.WARNING,
                    "limits were not handed over, Redis is gone: {0}",
                    e.getMessage());
        }
    }

    private void save(String place, List<BucketState> states) {
        var worth =
                states.stream()
                        .map(RedisBucketStore::timeToLive)
                        .reduce(Duration.ZERO, RedisBucketStore::max);
        if (worth.toMillis() > 0) {
            var text = JSON.writeValueAsString(states);
            SAVE.run(redis, List.of(key(place)), text, worth.toMillis());
        }
    }

    /// What was written down of a place last, as of now.
    ///
    /// @param place the channel's id, or a webhook's
    /// @return nothing where nothing was, or where Redis is gone
    public List<BucketState> load(String place) {
        try {
            if (!(READ.run(redis, List.of(key(place))) instanceof List<?> found)) {
                return List.of();
            }
            var age = Duration.of((Long) found.getFirst(), ChronoUnit.MICROS);
            var states = JSON.readValue((String) found.getLast(), BucketState[].class);
            return Arrays.stream(states).map(state -> aged(state, age)).toList();
        } catch (JedisException | JacksonException e) {
            LOG.log(Level.WARNING, "limits were not taken over: {0}", e.getMessage());
            return List.of();
        }
    }

    private String key(String place) {
        return keyspace.key("limits:" + place);
    }

    private static BucketState aged(BucketState state, Duration age) {
        return new BucketState(
                state.place(),
                state.key(),
                state.hash(),
                state.limit(),
                state.remaining(),
                max(Duration.ZERO, state.untilFull().minus(age)),
                max(Duration.ZERO, state.blocked().minus(age)),
                state.perUnit(),
                state.isUnitByUnit());
    }

    private static Duration timeToLive(BucketState state) {
        return max(state.untilFull(), state.blocked());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
