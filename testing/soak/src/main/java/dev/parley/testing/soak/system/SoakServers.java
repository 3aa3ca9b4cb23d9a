package dev.parley.testing.soak.system;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryServer;
import dev.parley.local.stack.LocalStack;
import dev.parley.local.stack.StackPorts;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/// The servers, the simulator, and the proxies in front of them.
///
/// @param stack Kafka, Postgres, Redis and registry, reached directly
/// @param simulator the platforms and the model, reached directly
/// @param links the ways that the services take
record SoakServers(LocalStack stack, LocalServer<SimulatorAddress> simulator, Links links) {

    /// Starts all of them.
    ///
    /// @param directory where they keep their data and logs
    static SoakServers start(ProjectHome home, Path directory) {
        var ports = StackPorts.free();
        var proxiedKafka = FreePorts.any();
        var simulatorPort = FreePorts.any();
        var links =
                Links.to(
                        Map.of(
                                Link.KAFKA, proxiedKafka,
                                Link.POSTGRES, ports.postgres(),
                                Link.REDIS, ports.redis(),
                                Link.REGISTRY, ports.registry(),
                                Link.MODEL, simulatorPort,
                                Link.DISCORD, simulatorPort,
                                Link.TELEGRAM, simulatorPort));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var simulator =
                    supplyAsync(
                            () ->
                                    LocalServer.start(
                                            SimulatorServer.prepare(
                                                    home,
                                                    directory.resolve("simulator.log"),
                                                    simulatorPort)),
                            threads);
            var kafka =
                    supplyAsync(
                            () -> startKafka(home, directory, ports, proxiedKafka, links), threads);
            var redis =
                    supplyAsync(
                            () ->
                                    LocalServer.start(
                                            RedisServer.prepare(
                                                    home,
                                                    directory.resolve("redis"),
                                                    ports.redis())),
                            threads);
            var postgres =
                    supplyAsync(
                            () ->
                                    LocalServer.start(
                                            PostgresServer.prepare(
                                                    home,
                                                    directory.resolve("postgres"),
                                                    ports.postgres())),
                            threads);
            var registry =
                    postgres.thenApplyAsync(
                            database ->
                                    LocalServer.start(
                                            RegistryServer.prepare(
                                                    home,
                                                    directory.resolve("registry"),
                                                    ports.registry(),
                                                    ports.registryManagement(),
                                                    database.address())),
                            threads);
            var stack =
                    new LocalStack(kafka.join(), postgres.join(), redis.join(), registry.join());
            return new SoakServers(stack, simulator.join(), links);
        }
    }

    private static LocalServer<KafkaAddress> startKafka(
            ProjectHome home, Path directory, StackPorts ports, int proxiedPort, Links links) {
        var kafka =
                LocalServer.start(
                        KafkaServer.prepareProxied(
                                home,
                                directory.resolve("kafka"),
                                ports.kafka(),
                                ports.kafkaController(),
                                proxiedPort,
                                links.of(Link.KAFKA).port()));
        DeclaredTopics.read(home.topicsFile()).createMissingOn(kafka.address());
        return kafka;
    }
}
