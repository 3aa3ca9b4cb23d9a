package dev.parley.testing.contracts.ingress;

import static org.awaitility.Awaitility.await;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.service.Env;
import dev.parley.support.service.ServiceLauncher;
import dev.parley.testing.servers.SimulatedPeople;
import dev.parley.testing.servers.TestServers;

import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;

/// An ingress service in this JVM, between the simulated platform and a real broker and registry.
public final class IngressUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExternalSystem platform;
    private final ServiceLauncher<?> service;
    private final LocalServer<SimulatorAddress> simulator;
    private final SimulatedPeople people;
    private final ChatInboundReader inbound;
    private ConfigurableApplicationContext running;

    private IngressUnderTest(ExternalSystem platform, ServiceLauncher<?> service) {
        this.platform = platform;
        this.service = service;
        this.simulator =
                LocalServer.start(
                        SimulatorServer.prepare(
                                ProjectHome.find(), Path.of("target/simulator.log"), 0));
        this.people =
                new SimulatedPeople(simulator.address(), platform.name().toLowerCase(Locale.ROOT));
        this.inbound =
                new ChatInboundReader(
                        TestServers.kafka().bootstrapServers(), TestServers.registry().url());
        this.running = awaitConnected(startAnother());
    }

    /// Starts a service and what it needs, and waits until it hears its platform.
    public static IngressUnderTest start(ExternalSystem platform, ServiceLauncher<?> service) {
        return new IngressUnderTest(platform, service);
    }

    /// Who writes on the platform.
    public SimulatedPeople people() {
        return people;
    }

    /// What the service made of it.
    public ChatInboundReader inbound() {
        return inbound;
    }

    /// Stops the service in good order, does something, and starts it again.
    public void whileStopped(Runnable meanwhile) {
        running.close();
        meanwhile.run();
        running = awaitConnected(startAnother());
    }

    /// Starts the service once more and does not wait until it hears its platform.
    public ConfigurableApplicationContext startAnother() {
        var environment = new HashMap<>(platform.simulatedSettings(simulator.address()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka().bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", TestServers.registry().url());
        return service.start(new Env(environment));
    }

    private static ConfigurableApplicationContext awaitConnected(
            ConfigurableApplicationContext started) {
        var link = started.getBean(ConnectionStatus.class);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(link::requireConnected);
        return started;
    }

    @Override
    public void close() {
        running.close();
        inbound.close();
        simulator.close();
    }
}
