package dev.parley.ingress.testing;

import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Env;
import dev.parley.chassis.Service;
import dev.parley.ingress.PlatformLink;
import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.testing.SimulatedPeople;
import dev.parley.localstack.testing.TestStack;

import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;

/// An ingress service in this JVM, between the simulated platform and a real broker and registry.
public final class IngressUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Neighbour platform;
    private final Service<?> service;
    private final LocalServer<SimulatorAddress> simulator;
    private final SimulatedPeople people;
    private final InboundRecords inbound;
    private ConfigurableApplicationContext running;

    private IngressUnderTest(Neighbour platform, Service<?> service) {
        this.platform = platform;
        this.service = service;
        this.simulator =
                LocalServer.start(
                        SimulatorServer.prepare(
                                ProjectHome.find(), Path.of("target/simulator.log"), 0));
        this.people =
                new SimulatedPeople(simulator.address(), platform.name().toLowerCase(Locale.ROOT));
        this.inbound =
                new InboundRecords(
                        TestStack.kafka().bootstrapServers(), TestStack.registry().url());
        this.running = linked(starting());
    }

    /// Starts a service and what it needs, and waits until it hears its platform.
    public static IngressUnderTest start(Neighbour platform, Service<?> service) {
        return new IngressUnderTest(platform, service);
    }

    /// Who writes on the platform.
    public SimulatedPeople people() {
        return people;
    }

    /// What the service made of it.
    public InboundRecords inbound() {
        return inbound;
    }

    /// Stops the service in good order, does something, and starts it again.
    public void without(Runnable meanwhile) {
        running.close();
        meanwhile.run();
        running = linked(starting());
    }

    /// Starts the service once more and does not wait until it hears its platform.
    public ConfigurableApplicationContext starting() {
        var environment = new HashMap<>(platform.simulatedBy(simulator.address()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", TestStack.kafka().bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", TestStack.registry().url());
        return service.start(new Env(environment));
    }

    private static ConfigurableApplicationContext linked(ConfigurableApplicationContext started) {
        var link = started.getBean(PlatformLink.class);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(link::check);
        return started;
    }

    @Override
    public void close() {
        running.close();
        inbound.close();
        simulator.close();
    }
}
