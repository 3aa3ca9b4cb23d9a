package dev.parley.testing.contracts.egress;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatedUsers;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.servers.TestServers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// An egress service in a process of its own, from its packaged jar, with a real broker, a real
/// database and the simulator.
public final class EgressUnderTest implements AutoCloseable {

    private final LocalServer<SimulatorAddress> simulatorServer;
    private final Instances instances;
    private final LocalServer<StageAddress> service;
    private final SimulatorClient simulator;
    private final SimulatedPlatform platform;
    private final EgressKafkaFixture kafka;
    private final PostgresAddress database;

    private EgressUnderTest(
            SimulatedPlatform platform,
            LocalServer<SimulatorAddress> simulatorServer,
            Instances instances,
            EgressKafkaFixture kafka,
            PostgresAddress database) {
        this.platform = platform;
        this.simulatorServer = simulatorServer;
        this.simulator = new SimulatorClient(simulatorServer.address().baseUri());
        this.instances = instances;
        this.kafka = kafka;
        this.database = database;
        this.service = instances.start(instances.stage().module());
    }

    /// Starts the service of a stage and its dependencies.
    ///
    /// @param logs an existing folder for the logs
    /// @param now occurrence time of all commands
    public static EgressUnderTest start(
            Stage stage, SimulatedPlatform platform, Path logs, Instant now) {
        return start(stage, platform, logs, now, Map.of());
    }

    /// Starts the service of a stage and its dependencies.
    ///
    /// @param more settings of the service that override the usual ones
    public static EgressUnderTest start(
            Stage stage,
            SimulatedPlatform platform,
            Path logs,
            Instant now,
            Map<String, String> more) {
        var home = ProjectHome.find();
        var starting =
                CompletableFuture.supplyAsync(() ->
                        LocalServer.start(
                                SimulatorServer.prepare(home, logs.resolve("simulator.log"), 0)));
        var environment = new HashMap<>(TestServers.environment());
        var database = TestServers.freshDatabase();
        var simulator = starting.join();
        environment.putAll(settings(simulator.address(), database));
        environment.putAll(more);
        return new EgressUnderTest(
                platform,
                simulator,
                new Instances(home, stage, logs, Map.copyOf(environment)),
                new EgressKafkaFixture(environment, platform.key(), now),
                database);
    }

    private static Map<String, String> settings(
            SimulatorAddress simulator, PostgresAddress database) {
        var settings = new HashMap<>(ExternalSystem.DISCORD.simulatedSettings(simulator));
        settings.putAll(ExternalSystem.TELEGRAM.simulatedSettings(simulator));
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", database.user());
        settings.put("DATABASE_PASSWORD", database.password());
        settings.put("DISCORD_ANSWER_TIMEOUT", "1s");
        settings.put("TELEGRAM_ANSWER_TIMEOUT", "1s");
        return settings;
    }

    /// The simulator that runs the platform.
    public SimulatorClient simulator() {
        return simulator;
    }

    /// The users of the service's platform.
    public SimulatedUsers users() {
        return simulator.users(platform);
    }

    /// The service's topics.
    public EgressKafkaFixture kafka() {
        return kafka;
    }

    /// The database with the service's idempotency ledger.
    public PostgresAddress database() {
        return database;
    }

    /// The service's process.
    public LocalServer<StageAddress> service() {
        return service;
    }

    /// Starts one more instance of the service, which the caller closes.
    ///
    /// @param name different for each
    public LocalServer<StageAddress> startAnother(String name) {
        return instances.start(name);
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        simulator.close();
        simulatorServer.close();
    }

    private record Instances(
            ProjectHome home, Stage stage, Path logs, Map<String, String> environment) {

        LocalServer<StageAddress> start(String name) {
            return LocalServer.start(
                    StageServer.prepare(
                            home,
                            stage,
                            name,
                            logs.resolve(name + ".log"),
                            StageAddress.free(),
                            environment));
        }
    }
}
