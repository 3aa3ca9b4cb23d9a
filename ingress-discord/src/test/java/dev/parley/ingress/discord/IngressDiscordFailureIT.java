package dev.parley.ingress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.application.Stage;
import dev.parley.local.application.StageAddress;
import dev.parley.local.application.StageServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.local.server.kafka.DeclaredTopics;
import dev.parley.local.server.kafka.KafkaAddress;
import dev.parley.local.server.kafka.KafkaServer;
import dev.parley.local.stack.StackPorts;
import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatedUsers;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.contracts.ingress.ChatInboundReader;
import dev.parley.testing.servers.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// The packaged service through a kill of its process and a kill of the broker.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngressDiscordFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path LOGS = Path.of("target/failure");

    private final ProjectHome home = ProjectHome.find();
    private LocalServer<KafkaAddress> kafka;
    private LocalServer<SimulatorAddress> simulator;
    private LocalServer<StageAddress> service;
    private SimulatorClient control;
    private SimulatedUsers users;
    private ChatInboundReader inbound;

    @BeforeAll
    void start(@TempDir Path directory) {
        var ports = StackPorts.free();
        var starting =
                CompletableFuture.supplyAsync(() ->
                        LocalServer.start(
                                KafkaServer.prepare(
                                        home, directory, ports.kafka(), ports.kafkaController())));
        var registry = TestServers.registry();
        simulator =
                LocalServer.start(SimulatorServer.prepare(home, LOGS.resolve("simulator.log"), 0));
        kafka = starting.join();
        DeclaredTopics.read(home.topicsFile()).createMissingOn(kafka.address());
        var environment =
                new HashMap<>(ExternalSystem.DISCORD.simulatedSettings(simulator.address()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.address().bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", registry.url());
        service =
                LocalServer.start(
                        StageServer.prepare(
                                home,
                                Stage.INGRESS_DISCORD,
                                "ingress-discord",
                                LOGS.resolve("ingress-discord.log"),
                                StageAddress.free(),
                                environment));
        control = new SimulatorClient(simulator.address().baseUri());
        users = control.users(SimulatedPlatform.DISCORD);
        inbound = new ChatInboundReader(kafka.address().bootstrapServers(), registry.url());
    }

    @AfterAll
    void stop() {
        inbound.close();
        service.close();
        control.close();
        simulator.close();
        kafka.close();
    }

    @Test
    void catchesUpAfterAKill() {
        var privately = users.sendPrivately("alice", "0").place();
        var inPublic = users.sendMentioningBot("bob", "0").place();
        awaitTexts(privately, 1);
        awaitTexts(inPublic, 1);

        service.kill();
        for (var number = 1; number < 10; number++) {
            users.sendPrivately("alice", Integer.toString(number));
            users.sendMentioningBot("bob", Integer.toString(number));
            users.sendToOthers("bob", "noise " + number);
        }
        service.restart();

        awaitTexts(privately, 10);
        awaitTexts(inPublic, 10);
    }

    @Test
    void remembersAGapThroughAKill() {
        var place = users.sendPrivately("erin", "0").place();
        awaitTexts(place, 1);
        service.kill();
        users.sendPrivately("erin", "missed");
        control.script(
                SimulatedPlatform.DISCORD,
                PlatformScript.defaults()
                        .fault(
                                ScriptedFault.before(FaultKind.INTERNAL_ERROR)
                                        .matching("GET /channels/*/messages")
                                        .times(0)));
        service.restart();
        users.sendPrivately("erin", "live");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbound.textsIn(place)).contains("live"));

        service.kill();
        control.clearScripts();
        service.restart();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbound.textsIn(place)).contains("missed"));
    }

    @Test
    void findsTheFirstDirectMessageOfSomebodyOnceTheyWriteAgain() {
        var known = users.sendPrivately("frank", "0").place();
        awaitTexts(known, 1);
        service.kill();
        var place = users.sendPrivately("grace", "0").place();
        users.sendPrivately("frank", "1");
        service.restart();
        awaitTexts(known, 2);
        assertThat(inbound.textsIn(place)).as("found only with the next message").isEmpty();

        users.sendPrivately("grace", "1");

        awaitTexts(place, 2);
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileTheBrokerIsDown() {
        var place = users.sendPrivately("carol", "0").place();
        awaitTexts(place, 1);

        kafka.kill();
        for (var number = 1; number < 20; number++) {
            users.sendPrivately("carol", Integer.toString(number));
        }
        await().atMost(PATIENCE).until(() -> !service.isReady());
        kafka.restart();

        awaitTexts(place, 20);
    }

    private void awaitTexts(String place, int count) {
        var expected = IntStream.range(0, count).mapToObj(Integer::toString).toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbound.textsIn(place)).isEqualTo(expected));
    }
}
