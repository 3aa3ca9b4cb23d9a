package dev.parley.testing.contracts.egress;

import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.postgres.PostgresAddress;
import dev.parley.testing.servers.TestServers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// An egress service from its packaged jar, in a process of its own, between a real broker, a real
/// database and the simulator.
public final class EgressUnderTest implements AutoCloseable {

    private final LocalServer<SimulatorAddress> simulatorServer;
    private final Instances instances;
    private final LocalServer<StageAddress> service;
    private final EgressSimulatorFixture simulator;
    private final Neighbours neighbours;
    private final PostgresAddress database;

    private EgressUnderTest(
            LocalServer<SimulatorAddress> simulatorServer,
            Instances instances,
            LocalServer<StageAddress> service,
            EgressSimulatorFixture simulator,
            Neighbours neighbours,
            PostgresAddress database) {
        this.simulatorServer = simulatorServer;
        this.instances = instances;
        this.service = service;
        this.simulator = simulator;
        this.neighbours = neighbours;
        this.database = database;
    }

    /// Starts the service of a stage and what it needs.
    ///
    /// @param platform `discord` or `telegram`
    /// @param logs an existing folder for the logs
    /// @param now the instant at which all commands are given
    public static EgressUnderTest start(Stage stage, String platform, Path logs, Instant now) {
        return start(stage, platform, logs, now, Map.of());
    }

    /// Starts the service of a stage and what it needs.
    ///
    /// @param more settings of the service, before the usual ones
    public static EgressUnderTest start(
            Stage stage, String platform, Path logs, Instant now, Map<String, String> more) {
        var home = ProjectHome.find();
        var simulator =
                LocalServer.start(SimulatorServer.prepare(home, logs.resolve("simulator.log"), 0));
        var database = TestServers.freshDatabase();
        var environment = new HashMap<>(TestServers.environment());
        environment.putAll(settings(simulator.address(), database));
        environment.putAll(more);
        var neighbours = new Neighbours(environment, platform, now);
        var instances = new Instances(home, stage, logs, Map.copyOf(environment));
        return new EgressUnderTest(
                simulator,
                instances,
                instances.start(stage.module()),
                new EgressSimulatorFixture(simulator.address(), platform),
                neighbours,
                database);
    }

    private static Map<String, String> settings(
            SimulatorAddress simulator, PostgresAddress database) {
        return Map.ofEntries(
                Map.entry("DISCORD_CHANNELS", "general=" + EgressSimulatorFixture.GENERAL),
                Map.entry(
                        "DISCORD_WEBHOOK_URL",
                        simulator.resolve(EgressSimulatorFixture.WEBHOOK).toString()),
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("DATABASE_USER", database.user()),
                Map.entry("DATABASE_PASSWORD", database.password()),
                Map.entry("DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley"),
                Map.entry("DISCORD_API_BASE_URL", simulator.resolve("/api/v10").toString()),
                Map.entry("DISCORD_ANSWER_TIMEOUT", "1s"),
                Map.entry("TELEGRAM_BOT_TOKEN", "900000001:simulated-telegram-token"),
                Map.entry("TELEGRAM_API_BASE_URL", simulator.baseUri().toString()),
                Map.entry("TELEGRAM_ANSWER_TIMEOUT", "1s"));
    }

    /// The platform.
    public EgressSimulatorFixture simulator() {
        return simulator;
    }

    /// Who commands and who reads receipts.
    public Neighbours neighbours() {
        return neighbours;
    }

    /// Where the ledger lies.
    public PostgresAddress database() {
        return database;
    }

    /// The service's process.
    public LocalServer<StageAddress> service() {
        return service;
    }

    /// Starts one more instance of the service; whoever starts it closes it.
    ///
    /// @param name different for each
    public LocalServer<StageAddress> another(String name) {
        return instances.start(name);
    }

    @Override
    public void close() {
        service.close();
        neighbours.close();
        simulator.close();
        simulatorServer.close();
    }

    /// How instances of the service are started.
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
