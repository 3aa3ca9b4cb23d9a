package dev.parley.ingress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.CommandInvoked;
import dev.parley.events.MessageDeleted;
import dev.parley.ids.EventIds;
import dev.parley.local.application.ExternalSystem;
import dev.parley.simulator.client.GatewayDisturbance;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.testing.contracts.ingress.IngressContractTests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The service between the simulated Discord and a real broker and registry.
class IngressDiscordIT extends IngressContractTests {

    private static final String BOT = "900000000000000001";

    IngressDiscordIT() {
        super(ExternalSystem.DISCORD, IngressDiscordApplication.LAUNCHER);
    }

    @AfterEach
    void resetDiscord() {
        ingress().simulator().script(SimulatedPlatform.DISCORD, PlatformScript.defaults());
    }

    @Test
    void derivesTheEventIdFromTheMessageId() {
        var said = users().sendPrivately("judy", "hello");

        awaitPatiently().until(() -> !inbound().eventsIn(said.place()).isEmpty());
        assertThat(inbound().eventsIn(said.place()).getFirst().getEnvelope().getEventId())
                .isEqualTo(EventIds.inboundEvent("discord", BOT, said.messageId()));
    }

    @Test
    void publishesADeletion() {
        var said = users().sendPrivately("kim", "oops");

        ingress().simulator().delete(said);

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloadsIn(said.place())
                                .contains(new MessageDeleted(said.messageId())));
    }

    @Test
    void publishesASlashCommand() {
        var place = users().sendPrivately("dan", "hi").place();

        ingress().simulator().useDiscordCommand("dan", "model", Map.of("name", "parley-large"));

        awaitPatiently()
                .until(() ->
                        inbound().payloadsIn(place).stream()
                                .anyMatch(CommandInvoked.class::isInstance));
    }

    @Test
    void catchesUpAfterALostSession() {
        var place = users().sendPrivately("erin", "before").place();
        var inPublic = users().sendMentioningBot("erin", "before in public").place();
        awaitPatiently().until(() -> inbound().textsIn(place).contains("before"));

        ingress().simulator().disturbGateway(GatewayDisturbance.INVALID_SESSION);
        users().sendPrivately("erin", "meanwhile 1");
        users().sendMentioningBot("erin", "meanwhile 2");
        users().sendPrivately("erin", "meanwhile 3");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .textsIn(place)
                                .containsAll(List.of("meanwhile 1", "meanwhile 3")));
        awaitPatiently().until(() -> inbound().textsIn(inPublic).contains("meanwhile 2"));
    }

    @Test
    void resumesADroppedConnection() {
        var place = users().sendPrivately("frank", "before").place();

        ingress().simulator().disturbGateway(GatewayDisturbance.DROP);
        users().sendPrivately("frank", "after");

        awaitPatiently().until(() -> inbound().textsIn(place).equals(List.of("before", "after")));
    }

    static Stream<Arguments> reportsARefusalWithItsRemedy() {
        return Stream.of(
                Arguments.of(
                        PlatformScript.defaults().refusingToken(), "refuses DISCORD_BOT_TOKEN"),
                Arguments.of(
                        PlatformScript.defaults().refusingMessageContent(),
                        "switch on Message Content Intent"));
    }

    @ParameterizedTest
    @MethodSource
    void reportsARefusalWithItsRemedy(PlatformScript script, String remedy) {
        ingress().simulator().script(SimulatedPlatform.DISCORD, script);

        try (var refused = ingress().startAnother()) {
            awaitPatiently()
                    .untilAsserted(() ->
                            assertThatThrownBy(
                                            refused.getBean(ConnectionStatus.class)
                                                    ::requireConnected)
                                    .hasMessageContaining(remedy));
        }
    }
}
