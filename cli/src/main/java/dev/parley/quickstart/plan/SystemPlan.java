package dev.parley.quickstart.plan;

import dev.parley.localstack.process.Launch;
import dev.parley.localstack.server.DeclaredTopics;
import dev.parley.localstack.server.KafkaAddress;
import dev.parley.localstack.server.KafkaServer;
import dev.parley.localstack.server.PostgresServer;
import dev.parley.localstack.server.Prepared;
import dev.parley.localstack.server.RedisServer;
import dev.parley.localstack.server.RegistryServer;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.stage.Stage;
import dev.parley.localstack.stage.StageAddress;
import dev.parley.localstack.stage.StageServer;
import dev.parley.quickstart.settings.QuickstartSettings;
import dev.parley.quickstart.supervision.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every part of the system and what it needs: the table of contents of the quick start.
///
/// @param workspace where data and logs are kept
/// @param ports where each part listens
/// @param settings what a person set
/// @param choice which parts are wanted
public record SystemPlan(
        Workspace workspace, Ports ports, QuickstartSettings settings, Choice choice) {

    private static final Set<String> EVERYTHING =
            Set.of("kafka", "postgres", "redis", "registry", "simulator");

    /// The wanted parts; each needs only earlier ones.
    public List<Component> components() {
        var servers = Stream.of(kafka(), postgres(), redis(), registry(), simulator());
        return Stream.concat(
                        servers.filter(this::isWanted).map(server -> server.needing(choice::has)),
                        stages().stream())
                .toList();
    }

    /// Every wanted instance of every wanted stage, as many as are asked for now.
    public List<Component> stages() {
        var instances = workspace.instances();
        return Arrays.stream(Stage.values())
                .filter(stage -> choice.has(stage.module()))
                .flatMap(stage ->
                        IntStream.rangeClosed(1, instances.of(stage))
                                .mapToObj(number -> stage(stage, number)))
                .toList();
    }

    private boolean isWanted(Component component) {
        return choice.has(component.name());
    }

    private Component kafka() {
        Supplier<Prepared<KafkaAddress>> prepared =
                () ->
                        KafkaServer.prepare(
                                workspace.home(),
                                workspace.data("kafka"),
                                ports.servers().kafka(),
                                ports.servers().kafkaController());
        return new Component("kafka", Set.of(), () -> prepared.get().launch(), this::createTopics);
    }

    private void createTopics() {
        var kafka = KafkaServer.address(ports.servers().kafka());
        DeclaredTopics.read(workspace.home().topics()).createOn(kafka);
    }

    private Component postgres() {
        return new Component(
                "postgres",
                Set.of(),
                () ->
                        PostgresServer.prepare(
                                        workspace.home(),
                                        workspace.data("postgres"),
                                        ports.servers().postgres())
                                .launch());
    }

    private Component redis() {
        return new Component(
                "redis",
                Set.of(),
                () ->
                        RedisServer.prepare(
                                        workspace.home(),
                                        workspace.data("redis"),
                                        ports.servers().redis())
                                .launch());
    }

    private Component registry() {
        return new Component(
                "registry",
                Set.of("postgres"),
                () ->
                        RegistryServer.prepare(
                                        workspace.home(),
                                        workspace.data("registry"),
                                        ports.servers().registry(),
                                        ports.servers().registryManagement(),
                                        PostgresServer.address(ports.servers().postgres()))
                                .launch());
    }

    private Component simulator() {
        return new Component(
                "simulator",
                Set.of(),
                () ->
                        SimulatorServer.prepare(
                                        workspace.home(), workspace.log("simulator"), ports.base())
                                .launch());
    }

    private Component stage(Stage stage, int number) {
        var name = Instances.name(stage, number);
        var address = number == 1 ? ports.stage(stage) : StageAddress.free();
        return new Component(name, EVERYTHING, () -> launch(stage, name, address))
                .needing(choice::has);
    }

    private Launch launch(Stage stage, String name, StageAddress address) {
        return StageServer.prepare(
                        workspace.home(), stage, name, workspace.log(name), address, environment())
                .launch();
    }

    private Map<String, String> environment() {
        var servers = ports.servers();
        var environment = new HashMap<>(settings.forServices(ports.simulator()));
        environment.putAll(servers.environment());
        return environment;
    }
}
