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

/// Store of bucket state that a process leaves for the next owner of its channels.
///
/// State is kept only while some of the limit is used. Without Redis the next owner starts without
/// state and learns from its first responses.
public final class RedisBucketStore {

    private static final Logger LOG = System.getLogger(RedisBucketStore.class.getName());
    private static final LuaScript SAVE = new LuaScript("save.lua");
    private static final LuaScript READ = new LuaScript("read.lua");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnifiedJedis redis;
    private final BotKeyspace keyspace;

    public RedisBucketStore(UnifiedJedis redis, BotKeyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /// Saves the state of all limits, channel by channel.
    public void save(List<BucketState> states) {
        try {
            states.stream().collect(Collectors.groupingBy(BucketState::place)).forEach(this::save);
        } catch (JedisException e) {
            LOG.log(
                    Level.WARNING,
                    "rate-limit state was not saved, Redis is unavailable ({0}); the next owner"
                            + " starts without it",
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

    /// Loads the state that was last saved for a channel, adjusted to the present.
    ///
    /// @param place the channel's or webhook's id
    /// @return an empty list when nothing was saved or Redis is unavailable
    public List<BucketState> load(String place) {
        try {
            if (!(READ.run(redis, List.of(key(place))) instanceof List<?> found)) {
                return List.of();
            }
            var age = Duration.of((Long) found.getFirst(), ChronoUnit.MICROS);
            var states = JSON.readValue((String) found.getLast(), BucketState[].class);
            return Arrays.stream(states).map(state -> aged(state, age)).toList();
        } catch (JedisException | JacksonException e) {
            LOG.log(
                    Level.WARNING,
                    "rate-limit state was not loaded ({0}); starting without it",
                    e.getMessage());
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
