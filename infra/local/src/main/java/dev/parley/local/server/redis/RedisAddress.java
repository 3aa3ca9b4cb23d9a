package dev.parley.local.server.redis;

/// The address of Redis.
///
/// @param url as `REDIS_URL` takes it
public record RedisAddress(String url) {}
