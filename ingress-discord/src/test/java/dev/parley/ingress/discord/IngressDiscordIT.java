package dev.parley.ingress.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.events.CommandInvoked;
import dev.parley.events.MessageDeleted;
import dev.parley.ids.EventIds;
import dev.parley.ingress.PlatformLink;
import dev.parley.ingress.testing.IngressStories;
import dev.parley.localstack.stage.Neighbour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The service between the simulated Discord and a real broker and registry.
class IngressDiscordIT extends IngressStories {

    private static final String BOT = "900000000000000001";

    IngressDiscordIT() {
        super(Neighbour.DISCORD, IngressDiscordApplication.service());
    }

    @AfterEach
    void calmDiscord() {
        people().send("PUT", "/sim/discord", "{}");
    }

    @Test
    void theIdOfAnEventComesFromItsMessage() {
        var said = people().sayPrivately("judy", "hello");

        awaitPatiently().until(() -> !inbound().of(said.place()).isEmpty());
        assertThat(inbound().of(said.place()).getFirst().getEnvelope().getEventId())
                .isEqualTo(EventIds.inbound("discord", BOT, said.messageId()));
    }

    @Test
    void whatIsTakenBackIsTold() {
        var said = people().sayPrivately("kim", "oops");

        people().delete(said);

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloads(said.place())
                                .contains(new MessageDeleted(said.messageId())));
    }

    @Test
    void aCommandOfTheMenuIsTold() {
        var place = people().sayPrivately("dan", "hi").place();

        people().send(
                        "POST",
                        "/sim/interactions",
                        """
                        {"user":"dan","place":"dm","command":"model","options":{"name":"parley-large"}}\
                        """);

        awaitPatiently()
                .until(() ->
                        inbound().payloads(place).stream()
                                .anyMatch(CommandInvoked.class::isInstance));
    }

    @Test
    void whatWasSaidWhileTheSessionWasLostIsReadUp() {
        var place = people().sayPrivately("erin", "before").place();
        var inPublic = people().sayInPublic("erin", "before in public").place();
        awaitPatiently().until(() -> inbound().texts(place).contains("before"));

        people().send("POST", "/sim/discord/gateway", "{\"action\":\"invalid-session\"}");
        people().sayPrivately("erin", "meanwhile 1");
        people().sayInPublic("erin", "meanwhile 2");
        people().sayPrivately("erin", "meanwhile 3");

        awaitPatiently()
                .until(() ->
                        inbound().texts(place).containsAll(List.of("meanwhile 1", "meanwhile 3")));
        awaitPatiently().until(() -> inbound().texts(inPublic).contains("meanwhile 2"));
    }

    @Test
    void aDroppedConnectionIsResumed() {
        var place = people().sayPrivately("frank", "before").place();

        people().send("POST", "/sim/discord/gateway", "{\"action\":\"drop\"}");
        people().sayPrivately("frank", "after");

        awaitPatiently().until(() -> inbound().texts(place).equals(List.of("before", "after")));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"refuseToken\":true}', refuses DISCORD_BOT_TOKEN",
        "'{\"messageContent\":\"refused\"}', switch on Message Content Intent"
    })
    void aRefusalIsSaidWithItsCure(String script, String cure) {
        people().send("PUT", "/sim/discord", script);

        try (var refused = ingress().starting()) {
            awaitPatiently()
                    .untilAsserted(() ->
                            assertThatThrownBy(refused.getBean(PlatformLink.class)::check)
                                    .hasMessageContaining(cure));
        }
    }
}
