package dev.parley.ingress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.CommandInvoked;
import dev.parley.events.MessageDeleted;
import dev.parley.ids.EventIds;
import dev.parley.local.application.ExternalSystem;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.testing.contracts.ingress.IngressContractTests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The service between the simulated Discord and a real broker and registry.
class IngressDiscordIT extends IngressContractTests {

    private static final String BOT = "900000000000000001";

    IngressDiscordIT() {
        super(ExternalSystem.DISCORD, IngressDiscordApplication.service());
    }

    @AfterEach
    void resetDiscord() {
        people().send("PUT", "/sim/discord", "{}");
    }

    @Test
    void derivesTheEventIdFromTheMessageId() {
        var said = people().sayPrivately("judy", "hello");

        awaitPatiently().until(() -> !inbound().eventsIn(said.place()).isEmpty());
        assertThat(inbound().eventsIn(said.place()).getFirst().getEnvelope().getEventId())
                .isEqualTo(EventIds.inboundEvent("discord", BOT, said.messageId()));
    }

    @Test
    void publishesADeletion() {
        var said = people().sayPrivately("kim", "oops");

        people().delete(said);

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloadsIn(said.place())
                                .contains(new MessageDeleted(said.messageId())));
    }

    @Test
    void publishesASlashCommand() {
        var place = people().sayPrivately("dan", "hi").place();

        people().send(
                        "POST",
                        "/sim/interactions",
                        """
                        {"user":"dan","place":"dm","command":"model","options":{"name":"parley-large"}}\
                        """);

        awaitPatiently()
                .until(() ->
                        inbound().payloadsIn(place).stream()
                                .anyMatch(CommandInvoked.class::isInstance));
    }

    @Test
    void catchesUpAfterALostSession() {
        var place = people().sayPrivately("erin", "before").place();
        var inPublic = people().sayInPublic("erin", "before in public").place();
        awaitPatiently().until(() -> inbound().textsIn(place).contains("before"));

        people().send("POST", "/sim/discord/gateway", "{\"action\":\"invalid-session\"}");
        people().sayPrivately("erin", "meanwhile 1");
        people().sayInPublic("erin", "meanwhile 2");
        people().sayPrivately("erin", "meanwhile 3");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .textsIn(place)
                                .containsAll(List.of("meanwhile 1", "meanwhile 3")));
        awaitPatiently().until(() -> inbound().textsIn(inPublic).contains("meanwhile 2"));
    }

    @Test
    void resumesADroppedConnection() {
        var place = people().sayPrivately("frank", "before").place();

        people().send("POST", "/sim/discord/gateway", "{\"action\":\"drop\"}");
        people().sayPrivately("frank", "after");

        awaitPatiently().until(() -> inbound().textsIn(place).equals(List.of("before", "after")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"refuseToken\":true}', refuses DISCORD_BOT_TOKEN",
        "'{\"messageContent\":\"refused\"}', switch on Message Content Intent"
    })
    void reportsARefusalWithItsRemedy(String script, String cure) {
        people().send("PUT", "/sim/discord", script);

        try (var refused = ingress().startAnother()) {
            awaitPatiently()
                    .untilAsserted(() ->
                            assertThatThrownBy(
                                            refused.getBean(ConnectionStatus.class)
                                                    ::requireConnected)
                                    .hasMessageContaining(cure));
        }
    }
}
