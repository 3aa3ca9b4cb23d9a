package dev.parley.local.stack;

import dev.parley.local.process.FreePorts;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryServer;

import java.util.Map;

/// The ports of the four servers on loopback; 0 means any free one.
///
/// @param kafka for clients
/// @param kafkaController for the broker's own controller
/// @param postgres for clients
/// @param redis for clients
/// @param registry for clients
/// @param registryManagement for its health
public record StackPorts(
        int kafka,
        int kafkaController,
        int postgres,
        int redis,
        int registry,
        int registryManagement) {

    /// Puts a free port in the place of each 0.
    public StackPorts {
        kafka = FreePorts.orAny(kafka);
        kafkaController = FreePorts.orAny(kafkaController);
        postgres = FreePorts.orAny(postgres);
        redis = FreePorts.orAny(redis);
        registry = FreePorts.orAny(registry);
        registryManagement = FreePorts.orAny(registryManagement);
    }

    /// Free ports for all.
    public static StackPorts free() {
        return new StackPorts(0, 0, 0, 0, 0, 0);
    }

    /// Ports that follow each other.
    ///
    /// @param first Kafka's
    public static StackPorts from(int first) {
        return new StackPorts(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    }

    /// The settings by which a service finds the servers on these ports, as environment variables.
    public Map<String, String> environment() {
        return StackEnvironment.of(
                KafkaServer.address(kafka),
                RegistryServer.address(registry),
                PostgresServer.address(postgres),
                RedisServer.address(redis));
    }
}
