package dev.parley.localstack.testing;

import dev.parley.localstack.server.KafkaAddress;
import dev.parley.localstack.server.PostgresAddress;
import dev.parley.localstack.server.RedisAddress;
import dev.parley.localstack.server.RegistryAddress;

/// The ways to get each server for tests; every call starts one.
interface TestServers extends AutoCloseable {

    KafkaAddress startKafka();

    PostgresAddress startPostgres();

    RedisAddress startRedis();

    RegistryAddress startRegistry(PostgresAddress postgres);

    @Override
    void close();
}
