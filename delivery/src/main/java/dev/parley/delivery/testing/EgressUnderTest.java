package dev.parley.delivery.testing;

import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.server.PostgresAddress;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;
import dev.parley.localstack.testing.TestStack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// An egress service from its packaged jar, in a process of its own, between a real broker, a real
/// database and the simulator.
public final class EgressUnderTest implements AutoCloseable {

    private final LocalServer<SimulatorAddress> simulatorServer;
    private final LocalServer<StageAddress> service;
    private final Simulator simulator;
    private final Neighbours neighbours;
    private final PostgresAddress database;

    private EgressUnderTest(
            LocalServer<SimulatorAddress> simulatorServer,
            LocalServer<StageAddress> service,
            Simulator simulator,
            Neighbours neighbours,
            PostgresAddress database) {
        this.simulatorServer = simulatorServer;
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
        var home = ProjectHome.find();
        var simulator =
                LocalServer.start(SimulatorServer.prepare(home, logs.resolve("simulator.log"), 0));
        var database = TestStack.freshDatabase();
        var environment = new HashMap<>(TestStack.environment());
        environment.putAll(settings(simulator.address(), database));
        var neighbours = new Neighbours(environment, platform, now);
        var service =
                LocalServer.start(
                        StageServer.prepare(
                                home,
                                stage,
                                stage.module(),
                                logs.resolve(stage.module() + ".log"),
                                StageAddress.free(),
                                environment));
        return new EgressUnderTest(
                simulator,
                service,
                new Simulator(simulator.address(), platform),
                neighbours,
                database);
    }

    private static Map<String, String> settings(
            SimulatorAddress simulator, PostgresAddress database) {
        return Map.of(
                "DATABASE_URL", database.url(),
                "DATABASE_USER", database.user(),
                "DATABASE_PASSWORD", database.password(),
                "DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley",
                "DISCORD_API_BASE_URL", simulator.at("/api/v10").toString(),
                "DISCORD_ANSWER_TIMEOUT", "1s",
                "TELEGRAM_BOT_TOKEN", "900000001:simulated-telegram-token",
                "TELEGRAM_API_BASE_URL", simulator.page().toString(),
                "TELEGRAM_ANSWER_TIMEOUT", "1s");
    }

    /// The platform.
    public Simulator simulator() {
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

    @Override
    public void close() {
        service.close();
        neighbours.close();
        simulator.close();
        simulatorServer.close();
    }
}
