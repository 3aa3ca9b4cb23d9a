package dev.parley.cli.plan;

import dev.parley.cli.settings.CliSettings;
import dev.parley.cli.supervision.SupervisedComponent;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.process.ProcessSpec;
import dev.parley.local.server.PreparedServer;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryServer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All components of the system with their dependencies: the table of contents of `./parley up`.
///
/// @param workspace where data and logs are kept
/// @param ports where each part listens
/// @param settings what a person set
/// @param selection which parts are wanted
public record SystemPlan(
        Workspace workspace,
        SystemPorts ports,
        CliSettings settings,
        ComponentSelection selection) {

    private static final Set<String> STAGE_DEPENDENCIES =
            Set.of("kafka", "postgres", "redis", "registry", "simulator");

    /// The wanted parts; each needs only earlier ones.
    public List<SupervisedComponent> components() {
        var servers = Stream.of(kafka(), postgres(), redis(), registry(), simulator());
        return Stream.concat(
                        servers.filter(this::isWanted)
                                .map(server -> server.retainingDependencies(selection::includes)),
                        stages().stream())
                .toList();
    }

    /// Every wanted instance of every wanted stage, as many as are asked for now.
    public List<SupervisedComponent> stages() {
        var instances = workspace.instances();
        return Arrays.stream(Stage.values())
                .filter(stage -> selection.includes(stage.module()))
                .flatMap(stage ->
                        IntStream.rangeClosed(1, instances.of(stage))
                                .mapToObj(number -> stage(stage, number)))
                .toList();
    }

    private boolean isWanted(SupervisedComponent component) {
        return selection.includes(component.name());
    }

    private SupervisedComponent kafka() {
        Supplier<PreparedServer<KafkaAddress>> prepared =
                () ->
                        KafkaServer.prepare(
                                workspace.home(),
                                workspace.data("kafka"),
                                ports.servers().kafka(),
                                ports.servers().kafkaController());
        return new SupervisedComponent(
                "kafka", Set.of(), () -> prepared.get().spec(), this::createTopics);
    }

    private void createTopics() {
        var kafka = KafkaServer.address(ports.servers().kafka());
        DeclaredTopics.read(workspace.home().topicsFile())
                .withPrefix(settings.get("PARLEY_PREFIX").orElse(""))
                .createMissingOn(kafka);
    }

    private SupervisedComponent postgres() {
        return new SupervisedComponent(
                "postgres",
                Set.of(),
                () ->
                        PostgresServer.prepare(
                                        workspace.home(),
                                        workspace.data("postgres"),
                                        ports.servers().postgres())
                                .spec());
    }

    private SupervisedComponent redis() {
        return new SupervisedComponent(
                "redis",
                Set.of(),
                () ->
                        RedisServer.prepare(
                                        workspace.home(),
                                        workspace.data("redis"),
                                        ports.servers().redis())
                                .spec());
    }

    private SupervisedComponent registry() {
        return new SupervisedComponent(
                "registry",
                Set.of("postgres"),
                () ->
                        RegistryServer.prepare(
                                        workspace.home(),
                                        workspace.data("registry"),
                                        ports.servers().registry(),
                                        ports.servers().registryManagement(),
                                        PostgresServer.address(ports.servers().postgres()))
                                .spec());
    }

    private SupervisedComponent simulator() {
        return new SupervisedComponent(
                "simulator",
                Set.of(),
                () ->
                        SimulatorServer.prepare(
                                        workspace.home(), workspace.log("simulator"), ports.base())
                                .spec());
    }

    private SupervisedComponent stage(Stage stage, int number) {
        var name = InstanceCounts.instanceName(stage, number);
        var address = number == 1 ? ports.stage(stage) : StageAddress.free();
        return new SupervisedComponent(name, STAGE_DEPENDENCIES, () -> launch(stage, name, address))
                .retainingDependencies(selection::includes);
    }

    private ProcessSpec launch(Stage stage, String name, StageAddress address) {
        return StageServer.prepare(
                        workspace.home(), stage, name, workspace.log(name), address, environment())
                .spec();
    }

    private Map<String, String> environment() {
        var servers = ports.servers();
        var environment = new HashMap<>(settings.serviceEnvironment(ports.simulator()));
        environment.putAll(servers.environment());
        return environment;
    }
}
