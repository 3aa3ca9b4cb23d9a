package dev.parley.bench.rig;

import dev.parley.localstack.LocalStack;
import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.StackPorts;
import dev.parley.localstack.process.Directories;
import dev.parley.localstack.process.FreePorts;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.server.Prepared;
import dev.parley.localstack.server.RedisAddress;
import dev.parley.localstack.server.RedisServer;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;

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
    private static final int STARTING_AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 20;

    private final ProjectHome home;
    private final PrintWriter progress;
    private final Path directory;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread onExit = Thread.ofPlatform().name("end of the rig").unstarted(this::end);

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
            Runtime.getRuntime().addShutdownHook(rig.onExit);
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
    public void tell(String what) {
        progress.println("· " + what);
        progress.flush();
    }

    /// Starts Kafka, Postgres, Redis and the registry.
    public LocalStack startServers() {
        tell("starting kafka, postgres, redis, registry");
        return keep(LocalStack.start(home, directory, StackPorts.free()));
    }

    /// Starts a simulator of its own.
    public SimulatorAddress startSimulator() {
        return start(SimulatorServer.prepare(home, directory.resolve("simulator.log"), 0))
                .address();
    }

    /// Starts Redis alone.
    public RedisAddress startRedis() {
        tell("starting redis");
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
        tell("starting " + String.join(", ", stages.stream().map(Stage::module).toList()));
        var environment = new HashMap<>(servers.environment());
        for (var neighbour : Neighbour.values()) {
            environment.putAll(neighbour.simulatedBy(simulator));
        }
        environment.putAll(settings);
        var running = new EnumMap<Stage, LocalServer<StageAddress>>(Stage.class);
        try (var starters = Executors.newFixedThreadPool(STARTING_AT_ONCE)) {
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
    public <A> LocalServer<A> start(Prepared<A> prepared) {
        return keep(LocalServer.start(prepared));
    }

    /// The directory for logs and data.
    public Path directory() {
        return directory;
    }

    /// Closes this at the end, before everything that was started earlier.
    ///
    /// @param one what is to be closed
    public <C extends AutoCloseable> C keep(C one) {
        synchronized (started) {
            started.push(one);
        }
        return one;
    }

    /// Ends everything that was started, last first.
    public void endAll() {
        while (true) {
            AutoCloseable one;
            synchronized (started) {
                one = started.poll();
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
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
        end();
    }

    private void end() {
        endAll();
        var halfStarted = ProcessHandle.current().children().filter(Rig::isServer).toList();
        halfStarted.forEach(ProcessHandle::destroy);
        halfStarted.forEach(Rig::awaitEnd);
        if (System.getenv("PARLEY_DEBUG") == null) {
            Directories.delete(directory);
        } else {
            tell("logs and data are kept in " + directory);
        }
    }

    /// Whether a child is a server; the shell that watches over all of them ends by itself.
    private static boolean isServer(ProcessHandle child) {
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
