package dev.parley.ingress.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Env;
import dev.parley.events.Addressing;
import dev.parley.events.InboundEvent;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.ingress.PlatformLink;
import dev.parley.localstack.ProjectHome;
import dev.parley.localstack.server.LocalServer;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.stage.SimulatorAddress;
import dev.parley.localstack.stage.SimulatorServer;
import dev.parley.localstack.testing.SimulatedPeople;
import dev.parley.localstack.testing.TestStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/// The service between the simulated Telegram and a real broker and registry.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngressTelegramIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LocalServer<SimulatorAddress> simulator;
    private SimulatedPeople people;
    private InboundRecords inbound;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        simulator =
                LocalServer.start(
                        SimulatorServer.prepare(
                                ProjectHome.find(), Path.of("target/simulator.log"), 0));
        people = new SimulatedPeople(simulator.address(), "telegram");
        inbound =
                new InboundRecords(
                        TestStack.kafka().bootstrapServers(), TestStack.registry().url());
        service = startService();
    }

    @AfterAll
    void stop() {
        service.close();
        inbound.close();
        simulator.close();
    }

    @Test
    void aPrivateMessageBecomesOneEvent() {
        var said = people.sayPrivately("alice", "hello");

        await().atMost(PATIENCE).until(() -> !inbound.of(said.place()).isEmpty());
        var event = inbound.of(said.place()).getFirst();
        assertThat(event.getAuthor().getName()).isEqualTo("alice");
        assertThat(event.getPayload())
                .isEqualTo(
                        new MessageReceived(
                                said.messageId(), "hello", Addressing.PRIVATE, null, List.of()));
    }

    @Test
    void inAGroupOnlyWhatNamesTheBotBecomesOne() {
        people.sayAmongPeople("bob", "not for you");
        var said = people.sayInPublic("bob", "what is it");

        await().atMost(PATIENCE).until(() -> inbound.texts(said.place()).contains("what is it"));
        assertThat(inbound.texts(said.place())).doesNotContain("not for you");
    }

    @Test
    void whatIsChangedIsTold() {
        var said = people.sayPrivately("carol", "frist");

        people.edit(said, "first");

        await().atMost(PATIENCE)
                .until(() ->
                        payloads(said.place())
                                .contains(new MessageEdited(said.messageId(), "first")));
    }

    @Test
    void troubleOnTheWireCostsNothingButTime() {
        people.send(
                "PUT",
                "/sim/telegram",
                """
                {"faults":[{"kind":"rst","when":"after","match":"POST /getUpdates","times":2},
                           {"kind":"502","match":"POST /getUpdates","times":2}]}\
                """);

        var place = people.sayPrivately("dan", "one").place();
        people.sayPrivately("dan", "two");

        await().atMost(PATIENCE).until(() -> inbound.texts(place).equals(List.of("one", "two")));
        people.send("PUT", "/sim/telegram", "{}");
    }

    @Test
    void whatWasSaidWhileTheServiceWasAwayIsThere() {
        var place = people.sayPrivately("grace", "before").place();
        await().atMost(PATIENCE).until(() -> inbound.texts(place).contains("before"));

        service.close();
        people.sayPrivately("grace", "meanwhile");
        service = startService();
        people.sayPrivately("grace", "after");

        await().atMost(PATIENCE)
                .until(() -> inbound.texts(place).equals(List.of("before", "meanwhile", "after")));
    }

    private List<Object> payloads(String place) {
        return inbound.of(place).stream().map(InboundEvent::getPayload).toList();
    }

    private ConfigurableApplicationContext startService() {
        var environment = new HashMap<>(Neighbour.TELEGRAM.simulatedBy(simulator.address()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", TestStack.kafka().bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", TestStack.registry().url());
        var started = IngressTelegramApplication.service().start(new Env(environment));
        var link = started.getBean(PlatformLink.class);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(link::check);
        return started;
    }
}
