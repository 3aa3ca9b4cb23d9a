package dev.parley.testing.upgrade.system;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.process.Directories;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.stack.LocalStack;
import dev.parley.local.stack.StackPorts;
import dev.parley.simulator.client.ModelScript;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.ConversationTables;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.KafkaProbe;
import dev.parley.testing.probe.ReceiptAudit;
import dev.parley.testing.upgrade.release.Release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The whole system as processes on free ports with fresh data, each stage of one release or
/// another.
///
/// Topics are declared as this build declares them: declarations come before the services that use
/// them.
public final class MixedSystem implements AutoCloseable {

    private final Path data;
    private final Path logs;
    private final LocalStack servers;
    private final LocalServer<SimulatorAddress> simulator;
    private final SimulatorClient control;
    private final Map<String, String> environment;
    private final Map<Stage, LocalServer<StageAddress>> stages = new EnumMap<>(Stage.class);
    private int started;

    private MixedSystem(ProjectHome home, Path data, Path logs) {
        this.data = data;
        this.logs = logs;
        this.servers = LocalStack.start(home, data, StackPorts.free());
        this.simulator =
                LocalServer.start(SimulatorServer.prepare(home, logs.resolve("simulator.log"), 0));
        this.control = new SimulatorClient(simulator.address().baseUri());
        this.environment = new HashMap<>(servers.environment());
        for (var neighbour : ExternalSystem.values()) {
            environment.putAll(neighbour.simulatedSettings(simulator.address()));
        }
    }

    /// Starts servers, simulator and every stage.
    ///
    /// @param home the project, for servers and simulator
    /// @param logs where the services' output goes; what an earlier run left there is deleted
    /// @param release the release of all stages
    public static MixedSystem start(ProjectHome home, Path logs, Release release) {
        Directories.delete(logs);
        try {
            var system = new MixedSystem(home, Files.createTempDirectory("parley-upgrade-"), logs);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end of the system"));
            for (var stage : Stage.values()) {
                system.stages.put(stage, system.launch(stage, release));
            }
            system.control.script(
                    ModelScript.defaults()
                            .delay(Duration.ofSeconds(1))
                            .slowShare(0.1, Duration.ofSeconds(3)));
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a directory for the data", e);
        }
    }

    /// The simulated platforms and model.
    public SimulatorClient simulator() {
        return control;
    }

    /// An audit of the receipts from now on.
    public ReceiptAudit receiptAudit() {
        return ReceiptAudit.start(kafka(), servers.registry().address().url());
    }

    /// Replaces a stage's instance by one of another release.
    ///
    /// Both share the work while the given action runs. An ingress service exists once per token,
    /// so there the old one ends before the new one starts.
    ///
    /// @param next the release of the new instance
    /// @param sideBySide runs while both instances work
    public void replace(Stage stage, Release next, Runnable sideBySide) {
        var old = stages.get(stage);
        if (old == null) {
            throw new IllegalArgumentException(stage + " was not started");
        }
        if (existsOnce(stage)) {
            old.close();
            stages.put(stage, launch(stage, next));
            return;
        }
        var group = new ConsumerGroup(servers.kafka().address(), stage.module());
        var before = group.awaitStable(0);
        stages.put(stage, launch(stage, next));
        var _ = group.awaitStable(before);
        sideBySide.run();
        old.close();
    }

    private static boolean existsOnce(Stage stage) {
        return switch (stage) {
            case INGRESS_DISCORD, INGRESS_TELEGRAM -> true;
            case CONVERSATION_SERVICE, INFERENCE_SERVICE, EGRESS_DISCORD, EGRESS_TELEGRAM -> false;
        };
    }

    /// Waits until nothing is under way: no pending update, no lag, an empty outbox, no open turn.
    public void awaitIdle() {
        var tables = new ConversationTables(servers.postgres().address());
        Eventually.await("the system is idle")
                .ignoreExceptions()
                .until(() ->
                        control.pendingTelegramUpdates() == 0
                                && tables.unpublishedEvents() == 0
                                && tables.openTurns() == 0
                                && kafka().lag() == 0
                                && tables.unpublishedEvents() == 0
                                && kafka().lag() == 0);
    }

    /// Stops everything in order and deletes the data; a second call does nothing.
    @Override
    public void close() {
        stages.values().forEach(LocalServer::close);
        control.close();
        simulator.close();
        servers.close();
        Directories.delete(data);
    }

    private KafkaProbe kafka() {
        return new KafkaProbe(servers.kafka().address());
    }

    private LocalServer<StageAddress> launch(Stage stage, Release release) {
        started++;
        var name = "%02d-%s-%s".formatted(started, stage.module(), release.name());
        return LocalServer.start(
                StageServer.prepare(
                        release.home(),
                        stage,
                        name,
                        logs.resolve(name + ".log"),
                        StageAddress.free(),
                        environment));
    }
}
