package dev.parley.local.server.redis;

/// Where Redis is reached.
///
/// @param url as `REDIS_URL` takes it
public record RedisAddress(String url) {}
