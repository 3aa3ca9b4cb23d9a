package dev.parley.testing.soak.system;

import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.stack.LocalStack;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.ConversationTables;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.KafkaProbe;
import dev.parley.testing.probe.Parallel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The whole system under test. Stages that scale run in two instances, so that one takes over when
/// the other is killed or frozen.
public final class SoakSystem implements AutoCloseable {

    private static final int CONCURRENT_STARTS = 3;

    /// Room for the pills of an hour, the largest of which take 25 MB a round.
    private static final int KAFKA_MEGABYTES = 2_048;

    private static final int POSTGRES_MEGABYTES = 512;

    /// Stages of which one instance may run.
    private static final Set<Stage> SINGLE = Set.of(Stage.INGRESS_DISCORD, Stage.INGRESS_TELEGRAM);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final SoakServers servers;
    private final Map<ServerName, LimitedDisk> disks;
    private final SimulatorClient simulator;
    private final Map<ServerName, Component> serverComponents;
    private final List<ServiceInstance> instances;
    private final ComponentSupervision supervision;

    private SoakSystem(
            SoakServers servers,
            Map<ServerName, LimitedDisk> disks,
            List<ServiceInstance> instances,
            Consumer<String> progress) {
        this.servers = servers;
        this.disks = disks;
        this.simulator = new SimulatorClient(servers.simulator().address().baseUri());
        this.instances = List.copyOf(instances);
        this.serverComponents =
                Map.of(
                        ServerName.KAFKA, new Component("kafka", servers.stack().kafka()),
                        ServerName.POSTGRES, new Component("postgres", servers.stack().postgres()),
                        ServerName.REDIS, new Component("redis", servers.stack().redis()),
                        ServerName.REGISTRY, new Component("registry", servers.stack().registry()));
        this.supervision = new ComponentSupervision(components(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of the system"));
    }

    /// A server that the services depend on.
    public enum ServerName {
        /// The broker.
        KAFKA,
        /// The database.
        POSTGRES,
        /// The cache.
        REDIS,
        /// The schema registry.
        REGISTRY
    }

    /// Starts everything and waits until it is ready.
    ///
    /// @param home the project, which holds the jars
    /// @param directory where data and logs are kept
    /// @param instances number of instances of each service that may have several
    /// @param settings further settings of an instance, by its name
    /// @param progress receives a line for each step
    public static SoakSystem start(
            ProjectHome home,
            Path directory,
            int instances,
            InstanceSettings settings,
            Consumer<String> progress) {
        progress.accept("starting kafka, postgres, redis, registry and the simulator");
        var disks =
                Map.of(
                        ServerName.KAFKA,
                        LimitedDisk.mount(directory.resolve("kafka"), KAFKA_MEGABYTES),
                        ServerName.POSTGRES,
                        LimitedDisk.mount(directory.resolve("postgres"), POSTGRES_MEGABYTES));
        var servers = SoakServers.start(home, directory);
        progress.accept("starting the services");
        var environment = new HashMap<>(servers.stack().environment());
        environment.putAll(servers.links().environment());
        environment.put("INFERENCE_CALL_TIMEOUT", "15s");
        try (var starters = Executors.newFixedThreadPool(CONCURRENT_STARTS)) {
            var starting =
                    Stream.of(Stage.values())
                            .flatMap(stage -> namesOf(stage, instances))
                            .map(named ->
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    startInstance(
                                                            home,
                                                            directory,
                                                            named,
                                                            merged(
                                                                    environment,
                                                                    settings.of(named.name()))),
                                            starters))
                            .toList();
            return new SoakSystem(
                    servers,
                    disks,
                    starting.stream().map(CompletableFuture::join).toList(),
                    progress);
        }
    }

    private static Map<String, String> merged(Map<String, String> all, Map<String, String> own) {
        var settings = new HashMap<>(all);
        settings.putAll(own);
        return settings;
    }

    private static Stream<NamedStage> namesOf(Stage stage, int instances) {
        var others =
                IntStream.rangeClosed(2, SINGLE.contains(stage) ? 1 : instances)
                        .mapToObj(number -> new NamedStage(stage, stage.module() + "-" + number));
        return Stream.concat(Stream.of(new NamedStage(stage, stage.module())), others);
    }

    private static ServiceInstance startInstance(
            ProjectHome home, Path directory, NamedStage named, Map<String, String> environment) {
        var server =
                LocalServer.start(
                        StageServer.prepare(
                                home,
                                named.stage(),
                                named.name(),
                                directory.resolve(named.name() + ".log"),
                                StageAddress.free(),
                                environment));
        return new ServiceInstance(named.stage(), new Component(named.name(), server));
    }

    /// The simulated platforms and model, reached directly.
    public SimulatorClient simulator() {
        return simulator;
    }

    /// The servers, reached directly.
    public LocalStack servers() {
        return servers.stack();
    }

    /// The links from the services to what they depend on.
    public Links links() {
        return servers.links();
    }

    /// A server as a process.
    public Component server(ServerName name) {
        var component = serverComponents.get(name);
        if (component == null) {
            throw new IllegalArgumentException(name + " was not started");
        }
        return component;
    }

    /// The disk of Kafka or Postgres.
    public LimitedDisk disk(ServerName name) {
        var disk = disks.get(name);
        if (disk == null) {
            throw new IllegalArgumentException(name + " has no disk of its own");
        }
        return disk;
    }

    /// All instances of the services.
    public List<ServiceInstance> instances() {
        return instances;
    }

    /// The instances of a stage.
    public List<ServiceInstance> instances(Stage stage) {
        return instances.stream().filter(instance -> instance.stage() == stage).toList();
    }

    /// Direct access to the broker.
    public KafkaProbe kafka() {
        return new KafkaProbe(servers.stack().kafka().address());
    }

    /// Direct access to conversation-service's tables.
    public ConversationTables conversationTables() {
        return new ConversationTables(servers.stack().postgres().address());
    }

    /// Number of processes that were started again.
    public int restarts() {
        return supervision.restarts();
    }

    /// Waits until every component is ready.
    ///
    /// @throws org.awaitility.core.ConditionTimeoutException when the time is over first
    public void awaitReady(Duration atMost) {
        Eventually.await("every component is ready")
                .atMost(atMost)
                .until(() -> components().stream().allMatch(Component::isReady));
    }

    private List<Component> components() {
        var all = new ArrayList<>(serverComponents.values());
        instances.forEach(instance -> all.add(instance.component()));
        return all;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        supervision.close();
        Parallel.forEach(instances, instance -> instance.component().close());
        simulator.close();
        servers.simulator().close();
        servers.stack().close();
        disks.values().forEach(LimitedDisk::close);
        servers.links().close();
    }

    private record NamedStage(Stage stage, String name) {}
}
