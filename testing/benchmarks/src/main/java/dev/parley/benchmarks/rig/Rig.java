package dev.parley.benchmarks.rig;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.process.Directories;
import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.PreparedServer;
import dev.parley.local.server.redis.RedisAddress;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.stack.LocalStack;
import dev.parley.local.stack.StackPorts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Test rig of one benchmark: everything it starts, on free ports and in a temporary directory,
/// removed afterwards even on Ctrl-C.
public final class Rig implements AutoCloseable {

    /// Number of services started at the same time; more would only compete for the processor.
    private static final int CONCURRENT_STARTS = 2;

    private final ProjectHome home;
    private final PrintWriter progress;
    private final Path directory;
    private final ResourceStack resources;
    private final Thread shutdownHook =
            Thread.ofPlatform().name("end of the rig").unstarted(this::closeAllAndCleanUp);

    private Rig(ProjectHome home, PrintWriter progress, Path directory) {
        this.home = home;
        this.progress = progress;
        this.directory = directory;
        this.resources = new ResourceStack(progress);
    }

    /// Opens an empty rig.
    ///
    /// @param home project directory, which contains the jars
    /// @param progress receives progress messages
    static Rig open(ProjectHome home, PrintWriter progress) {
        try {
            var rig = new Rig(home, progress, Files.createTempDirectory("parley-bench-"));
            Runtime.getRuntime().addShutdownHook(rig.shutdownHook);
            return rig;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a temporary directory", e);
        }
    }

    /// The project directory.
    public ProjectHome home() {
        return home;
    }

    /// Prints a progress message.
    ///
    /// @param what the message
    public void logProgress(String what) {
        progress.println("· " + what);
        progress.flush();
    }

    /// Starts Kafka, Postgres, Redis and the registry.
    public LocalStack startServers() {
        logProgress("starting kafka, postgres, redis, registry");
        return closeAtEnd(LocalStack.start(home, directory, StackPorts.free()));
    }

    /// Starts a simulator.
    public SimulatorAddress startSimulator() {
        return start(SimulatorServer.prepare(home, directory.resolve("simulator.log"), 0))
                .address();
    }

    /// Starts Redis alone.
    public RedisAddress startRedis() {
        logProgress("starting redis");
        return start(RedisServer.prepare(home, directory, FreePorts.any())).address();
    }

    /// Starts one instance of each given stage.
    ///
    /// @param stages stages to start
    /// @param servers servers that they connect to
    /// @param simulator simulator of the platforms and the model
    /// @param settings settings that differ from the defaults
    public Map<Stage, LocalServer<StageAddress>> startStages(
            List<Stage> stages,
            LocalStack servers,
            SimulatorAddress simulator,
            Map<String, String> settings) {
        logProgress("starting " + String.join(", ", stages.stream().map(Stage::module).toList()));
        var environment = new HashMap<>(servers.environment());
        for (var neighbour : ExternalSystem.values()) {
            environment.putAll(neighbour.simulatedSettings(simulator));
        }
        environment.putAll(settings);
        var running = new EnumMap<Stage, LocalServer<StageAddress>>(Stage.class);
        try (var starters = Executors.newFixedThreadPool(CONCURRENT_STARTS)) {
            var starting =
                    stages.stream()
                            .map(stage -> starters.submit(() -> startStage(stage, environment)))
                            .toList();
            for (var index = 0; index < stages.size(); index++) {
                running.put(stages.get(index), starting.get(index).get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a service failed to start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
        return running;
    }

    private LocalServer<StageAddress> startStage(Stage stage, Map<String, String> environment) {
        return start(
                StageServer.prepare(
                        home,
                        stage,
                        stage.module(),
                        directory.resolve(stage.module() + ".log"),
                        StageAddress.free(),
                        environment));
    }

    /// Starts a server.
    ///
    /// @param prepared the server to start
    /// @return the running server
    public <A> LocalServer<A> start(PreparedServer<A> prepared) {
        return closeAtEnd(LocalServer.start(prepared));
    }

    /// The directory of logs and data.
    public Path directory() {
        return directory;
    }

    /// Registers a resource to be closed at the end, before everything registered earlier.
    ///
    /// @param one the resource
    public <C extends AutoCloseable> C closeAtEnd(C one) {
        return resources.push(one);
    }

    /// Closes everything that was started, last first.
    public void closeAll() {
        resources.closeAll();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
        closeAllAndCleanUp();
    }

    private void closeAllAndCleanUp() {
        closeAll();
        ChildProcesses.stopServers();
        if (System.getenv("PARLEY_DEBUG") == null) {
            Directories.delete(directory);
        } else {
            logProgress("keeping logs and data in " + directory);
        }
    }
}
