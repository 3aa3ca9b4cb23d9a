package dev.parley.testing.servers;

import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.registry.RegistryAddress;

/// The ways to get each server for tests; every call starts one.
interface ServerProvider extends AutoCloseable {

    KafkaAddress startKafka();

    PostgresAddress startPostgres();

    RedisAddress startRedis();

    RegistryAddress startRegistry(PostgresAddress postgres);

    @Override
    void close();
}
