package dev.parley.ingress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Env;
import dev.parley.events.Addressing;
import dev.parley.events.CommandInvoked;
import dev.parley.events.InboundEvent;
import dev.parley.events.MessageDeleted;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.ids.EventIds;
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

/// The service between the simulated Discord and a real broker and registry.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngressDiscordIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOT = "900000000000000001";

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
        people = new SimulatedPeople(simulator.address(), "discord");
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
    void aDirectMessageBecomesOneEvent() {
        var said = people.sayPrivately("alice", "hello");

        await().atMost(PATIENCE).until(() -> !inbound.of(said.place()).isEmpty());
        var event = inbound.of(said.place()).getFirst();
        assertThat(event.getEnvelope().getEventId())
                .isEqualTo(EventIds.inbound("discord", BOT, said.messageId()));
        assertThat(event.getAuthor().getName()).isEqualTo("alice");
        assertThat(event.getPayload())
                .isEqualTo(
                        new MessageReceived(
                                said.messageId(), "hello", Addressing.PRIVATE, null, List.of()));
    }

    @Test
    void inAChannelOnlyWhatNamesTheBotBecomesOne() {
        people.sayAmongPeople("bob", "not for you");
        var said = people.sayInPublic("bob", "what is it");

        await().atMost(PATIENCE).until(() -> inbound.texts(said.place()).contains("what is it"));
        assertThat(inbound.texts(said.place())).doesNotContain("not for you");
    }

    @Test
    void whatIsChangedAndTakenBackIsTold() {
        var said = people.sayPrivately("carol", "frist");

        people.edit(said, "first");
        people.delete(said);

        await().atMost(PATIENCE).until(() -> payloads(said.place()).size() == 3);
        assertThat(payloads(said.place()).subList(1, 3))
                .containsExactly(
                        new MessageEdited(said.messageId(), "first"),
                        new MessageDeleted(said.messageId()));
    }

    @Test
    void aCommandOfTheMenuIsTold() {
        var place = people.sayPrivately("dan", "hi").place();

        people.send(
                "POST",
                "/sim/interactions",
                """
                {"user":"dan","place":"dm","command":"model","options":{"name":"parley-large"}}\
                """);

        await().atMost(PATIENCE)
                .until(() -> payloads(place).stream().anyMatch(CommandInvoked.class::isInstance));
    }

    @Test
    void whatWasSaidWhileTheSessionWasLostIsReadUp() {
        var place = people.sayPrivately("erin", "before").place();
        var inPublic = people.sayInPublic("erin", "before in public").place();
        await().atMost(PATIENCE).until(() -> inbound.texts(place).contains("before"));

        people.send("POST", "/sim/discord/gateway", "{\"action\":\"invalid-session\"}");
        people.sayPrivately("erin", "meanwhile 1");
        people.sayInPublic("erin", "meanwhile 2");
        people.sayPrivately("erin", "meanwhile 3");

        await().atMost(PATIENCE)
                .until(() ->
                        inbound.texts(place).containsAll(List.of("meanwhile 1", "meanwhile 3")));
        await().atMost(PATIENCE).until(() -> inbound.texts(inPublic).contains("meanwhile 2"));
    }

    @Test
    void aDroppedConnectionIsResumed() {
        var place = people.sayPrivately("frank", "before").place();

        people.send("POST", "/sim/discord/gateway", "{\"action\":\"drop\"}");
        people.sayPrivately("frank", "after");

        await().atMost(PATIENCE)
                .until(() -> inbound.texts(place).equals(List.of("before", "after")));
    }

    @Test
    void whatWasSaidWhileTheServiceWasAwayIsReadUp() {
        var place = people.sayPrivately("grace", "before").place();
        await().atMost(PATIENCE).until(() -> inbound.texts(place).contains("before"));

        service.close();
        people.sayPrivately("grace", "meanwhile 1");
        people.sayPrivately("grace", "meanwhile 2");
        service = startService();
        people.sayPrivately("grace", "after");

        await().atMost(PATIENCE)
                .until(() ->
                        inbound.texts(place)
                                .equals(List.of("before", "meanwhile 1", "meanwhile 2", "after")));
    }

    @Test
    void aRefusedTokenIsSaidWithItsCure() {
        people.send("PUT", "/sim/discord", "{\"refuseToken\":true}");
        try (var refused = starting()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThatThrownBy(refused.getBean(PlatformLink.class)::check)
                                    .hasMessageContaining("refuses DISCORD_BOT_TOKEN"));
        }
        people.send("PUT", "/sim/discord", "{}");
    }

    @Test
    void aMissingIntentIsSaidWithItsCure() {
        people.send("PUT", "/sim/discord", "{\"messageContent\":\"refused\"}");
        try (var refused = starting()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThatThrownBy(refused.getBean(PlatformLink.class)::check)
                                    .hasMessageContaining("switch on Message Content Intent"));
        }
        people.send("PUT", "/sim/discord", "{}");
    }

    private List<Object> payloads(String place) {
        return inbound.of(place).stream().map(InboundEvent::getPayload).toList();
    }

    private ConfigurableApplicationContext startService() {
        var started = starting();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(started.getBean(PlatformLink.class)::check);
        return started;
    }

    private ConfigurableApplicationContext starting() {
        var environment = new HashMap<>(Neighbour.DISCORD.simulatedBy(simulator.address()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", TestStack.kafka().bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", TestStack.registry().url());
        return IngressDiscordApplication.service().start(new Env(environment));
    }
}
