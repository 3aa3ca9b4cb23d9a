package dev.parley.e2e;

import dev.parley.localstack.LocalStack;
import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.StackPorts;
import dev.parley.localstack.process.Directories;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The start of the whole system on free ports and fresh data, and its end with this JVM.
final class Startup {

    private static final Path LOGS = Path.of("target", "logs").toAbsolutePath();

    private final ProjectHome home = ProjectHome.find();
    private final Path data = temporaryDirectory();

    private Startup() {}

    /// Starts everything; what the services log is kept in `target/logs`.
    static Parley run() {
        var startup = new Startup();
        var parley = startup.start();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    parley.close();
                                    Directories.delete(startup.data);
                                },
                                "end of the system"));
        return parley;
    }

    private Parley start() {
        var simulator =
                LocalServer.start(SimulatorServer.prepare(home, LOGS.resolve("simulator.log"), 0));
        var servers = LocalStack.start(home, data, StackPorts.free());
        var environment = environment(servers, simulator.address());
        var stages = new ConcurrentHashMap<Stage, LocalServer<StageAddress>>();
        SideBySide.run(
                Arrays.asList(Stage.values()),
                stage -> stages.put(stage, start(stage, stage.module(), environment)));
        return new Parley(
                servers,
                simulator,
                stages,
                stage -> start(stage, stage.module() + "-2", environment));
    }

    private LocalServer<StageAddress> start(
            Stage stage, String name, Map<String, String> environment) {
        return LocalServer.start(
                StageServer.prepare(
                        home,
                        stage,
                        name,
                        LOGS.resolve(name + ".log"),
                        StageAddress.free(),
                        environment));
    }

    private static Map<String, String> environment(LocalStack servers, SimulatorAddress simulator) {
        var environment = new HashMap<>(servers.environment());
        for (var neighbour : Neighbour.values()) {
            environment.putAll(neighbour.simulatedBy(simulator));
        }
        environment.put("INFERENCE_ATTEMPTS", "3");
        return environment;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("parley-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
