package dev.parley.testing.contracts.ingress;

import static org.awaitility.Awaitility.await;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatedUsers;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.service.launch.ServiceLauncher;
import dev.parley.testing.servers.TestServers;

import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// An ingress service in this JVM, with its simulated platform and a real broker and schema
/// registry.
public final class IngressUnderTest implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ExternalSystem platform;
    private final ServiceLauncher service;
    private final Map<String, String> environment;
    private final LocalServer<SimulatorAddress> simulatorServer;
    private final SimulatorClient simulator;
    private final ChatInboundReader inbound;
    private ConfigurableApplicationContext running;

    private IngressUnderTest(ExternalSystem platform, ServiceLauncher service) {
        this.platform = platform;
        this.service = service;
        var starting =
                CompletableFuture.supplyAsync(() ->
                        LocalServer.start(
                                SimulatorServer.prepare(
                                        ProjectHome.find(), Path.of("target/simulator.log"), 0)));
        this.environment = TestServers.environment();
        this.simulatorServer = starting.join();
        this.simulator = new SimulatorClient(simulatorServer.address().baseUri());
        this.inbound =
                new ChatInboundReader(
                        TestServers.kafka().bootstrapServers(), TestServers.registry().url());
        this.running = awaitConnected(startAnother());
    }

    /// Starts a service and its dependencies, and waits until it is connected to its platform.
    public static IngressUnderTest start(ExternalSystem platform, ServiceLauncher service) {
        return new IngressUnderTest(platform, service);
    }

    /// The simulator that runs the platform.
    public SimulatorClient simulator() {
        return simulator;
    }

    /// The users of the platform.
    public SimulatedUsers users() {
        return simulator.users(SimulatedPlatform.valueOf(platform.name()));
    }

    /// The events that the service published.
    public ChatInboundReader inbound() {
        return inbound;
    }

    /// Shuts the service down, runs an action, and starts the service again.
    public void whileStopped(Runnable meanwhile) {
        running.close();
        meanwhile.run();
        running = awaitConnected(startAnother());
    }

    /// Starts the service once more without waiting until it is connected to its platform.
    public ConfigurableApplicationContext startAnother() {
        var settings = new HashMap<>(environment);
        settings.putAll(platform.simulatedSettings(simulatorServer.address()));
        return service.start(settings);
    }

    private static ConfigurableApplicationContext awaitConnected(
            ConfigurableApplicationContext started) {
        var link = started.getBean(ConnectionStatus.class);
        await().atMost(TIMEOUT).ignoreExceptions().untilAsserted(link::requireConnected);
        return started;
    }

    @Override
    public void close() {
        running.close();
        inbound.close();
        simulator.close();
        simulatorServer.close();
    }
}
