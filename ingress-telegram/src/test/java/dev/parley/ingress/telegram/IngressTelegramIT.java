package dev.parley.ingress.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.Addressing;
import dev.parley.events.MessageReceived;
import dev.parley.local.application.ExternalSystem;
import dev.parley.testing.contracts.ingress.IngressContractTests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The service between the simulated Telegram and a real broker and registry.
class IngressTelegramIT extends IngressContractTests {

    IngressTelegramIT() {
        super(ExternalSystem.TELEGRAM, IngressTelegramApplication.service());
    }

    @AfterEach
    void resetTelegram() {
        people().send("PUT", "/sim/telegram", "{}");
    }

    @Test
    void publishesAnUnaddressedCommandButNotAnotherBots() {
        people().sayAmongPeople("erin", "/help@other_bot");
        var said = people().sayAmongPeople("erin", "/models");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloadsIn(said.place())
                                .contains(
                                        new MessageReceived(
                                                said.messageId(),
                                                "/models",
                                                Addressing.COMMAND,
                                                null,
                                                List.of())));
        assertThat(inbound().textsIn(said.place())).noneMatch(text -> text.startsWith("/help"));
    }

    @Test
    void survivesNetworkFaultsWhilePolling() {
        people().send(
                        "PUT",
                        "/sim/telegram",
                        """
                        {"faults":[{"kind":"rst","when":"after","match":"POST /getUpdates","times":2},
                                   {"kind":"502","match":"POST /getUpdates","times":2}]}\
                        """);

        var place = people().sayPrivately("dan", "one").place();
        people().sayPrivately("dan", "two");

        awaitPatiently().until(() -> inbound().textsIn(place).equals(List.of("one", "two")));
    }
}
