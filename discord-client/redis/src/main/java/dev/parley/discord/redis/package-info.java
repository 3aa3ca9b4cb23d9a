/// State that several processes with one Discord token share through Redis: the global rate limit
/// ([dev.parley.discord.redis.RedisGlobalLimiter]), and the bucket state that one of them hands
/// over with a channel ([dev.parley.discord.redis.RedisBucketStore]).
///
/// Redis is optional: without it each process keeps to its share of the global limit, and nothing
/// is lost.
@NullMarked
package dev.parley.discord.redis;

import org.jspecify.annotations.NullMarked;
