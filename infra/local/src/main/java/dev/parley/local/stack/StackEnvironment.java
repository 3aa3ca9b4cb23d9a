package dev.parley.local.stack;

import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.registry.RegistryAddress;

import java.util.Map;

/// The settings by which a service finds the four servers, as environment variables.
public final class StackEnvironment {

    private StackEnvironment() {}

    /// The settings for these addresses.
    ///
    /// @param kafka the broker
    /// @param registry the schema registry
    /// @param postgres the database
    /// @param redis the cache
    public static Map<String, String> of(
            KafkaAddress kafka,
            RegistryAddress registry,
            PostgresAddress postgres,
            RedisAddress redis) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", registry.url(),
                "DATABASE_URL", postgres.url(),
                "DATABASE_USER", postgres.user(),
                "DATABASE_PASSWORD", postgres.password(),
                "REDIS_URL", redis.url());
    }
}
