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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Everything that one bench starts, on free ports and in a temporary directory; nothing of it is
/// left afterwards, also when a person presses Ctrl-C.
public final class Rig implements AutoCloseable {

    /// So many stages start side by side: more only take each other's processor.
    private static final int CONCURRENT_STARTS = 2;

    private static final long PATIENCE_SECONDS = 20;

    private final ProjectHome home;
    private final PrintWriter progress;
    private final Path directory;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final Thread shutdownHook =
            Thread.ofPlatform().name("end of the rig").unstarted(this::closeAllAndCleanUp);

    private Rig(ProjectHome home, PrintWriter progress, Path directory) {
        this.home = home;
        this.progress = progress;
        this.directory = directory;
    }

    /// Opens a rig on which nothing runs yet.
    ///
    /// @param home the project, which holds the jars
    /// @param progress is told what is being done
    static Rig open(ProjectHome home, PrintWriter progress) {
        try {
            var rig = new Rig(home, progress, Files.createTempDirectory("parley-bench-"));
            Runtime.getRuntime().addShutdownHook(rig.shutdownHook);
            return rig;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    /// The project.
    public ProjectHome home() {
        return home;
    }

    /// Tells the person who waits what is being done.
    ///
    /// @param what in a few words
    public void logProgress(String what) {
        progress.println("· " + what);
        progress.flush();
    }

    /// Starts Kafka, Postgres, Redis and the registry.
    public LocalStack startServers() {
        logProgress("starting kafka, postgres, redis, registry");
        return closeAtEnd(LocalStack.start(home, directory, StackPorts.free()));
    }

    /// Starts a simulator of its own.
    public SimulatorAddress startSimulator() {
        return start(SimulatorServer.prepare(home, directory.resolve("simulator.log"), 0))
                .address();
    }

    /// Starts Redis alone.
    public RedisAddress startRedis() {
        logProgress("starting redis");
        return start(RedisServer.prepare(home, directory, FreePorts.any())).address();
    }

    /// Starts one instance of each stage.
    ///
    /// @param stages which ones
    /// @param servers where they find Kafka and the others
    /// @param simulator whom they take for the platforms and the model
    /// @param settings what differs from the defaults
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
            throw new IllegalStateException("a stage did not start: " + e.getCause(), e);
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

    /// Starts any server.
    ///
    /// @param prepared what to start
    /// @return the running server
    public <A> LocalServer<A> start(PreparedServer<A> prepared) {
        return closeAtEnd(LocalServer.start(prepared));
    }

    /// The directory for logs and data.
    public Path directory() {
        return directory;
    }

    /// Closes this at the end, before everything that was started earlier.
    ///
    /// @param one what is to be closed
    public <C extends AutoCloseable> C closeAtEnd(C one) {
        synchronized (resources) {
            resources.push(one);
        }
        return one;
    }

    /// Ends everything that was started, last first.
    public void closeAll() {
        while (true) {
            AutoCloseable one;
            synchronized (resources) {
                one = resources.poll();
            }
            if (one == null) {
                return;
            }
            try {
                one.close();
            } catch (Exception e) {
                progress.println("cannot end " + one + ": " + e.getMessage());
            }
        }
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
        var halfStarted = ProcessHandle.current().children().filter(Rig::isServerProcess).toList();
        halfStarted.forEach(ProcessHandle::destroy);
        halfStarted.forEach(Rig::awaitEnd);
        if (System.getenv("PARLEY_DEBUG") == null) {
            Directories.delete(directory);
        } else {
            logProgress("logs and data are kept in " + directory);
        }
    }

    /// Whether a child is a server; the shell that watches over all of them ends by itself.
    private static boolean isServerProcess(ProcessHandle child) {
        var program = Path.of(child.info().command().orElse("sh")).getFileName().toString();
        return !program.endsWith("sh");
    }

    private static void awaitEnd(ProcessHandle child) {
        try {
            child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            child.destroyForcibly();
        }
    }
}
