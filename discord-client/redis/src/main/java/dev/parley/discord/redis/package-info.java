/// What several processes with one Discord token share through Redis: the limit over all routes
/// ([dev.parley.discord.redis.RedisGlobalLimiter]), and what one of them knew of a place's limits
/// when it gave the place away ([dev.parley.discord.redis.RedisBucketStore]).
///
/// Redis is a convenience here too: without it each process keeps to its share, and nothing is
/// lost.
@NullMarked
package dev.parley.discord.redis;

import org.jspecify.annotations.NullMarked;
