package dev.parley.ingress.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.Addressing;
import dev.parley.events.MessageReceived;
import dev.parley.local.application.ExternalSystem;
import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.PlatformScript;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.testing.contracts.ingress.IngressContractTests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The service between the simulated Telegram and a real broker and registry.
class IngressTelegramIT extends IngressContractTests {

    IngressTelegramIT() {
        super(ExternalSystem.TELEGRAM, IngressTelegramApplication.LAUNCHER);
    }

    @AfterEach
    void resetTelegram() {
        ingress().simulator().script(SimulatedPlatform.TELEGRAM, PlatformScript.defaults());
    }

    @Test
    void publishesAnUnaddressedCommandButNotAnotherBots() {
        users().sendToOthers("erin", "/help@other_bot");
        var said = users().sendToOthers("erin", "/models");

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
        ingress()
                .simulator()
                .script(
                        SimulatedPlatform.TELEGRAM,
                        PlatformScript.defaults()
                                .fault(
                                        ScriptedFault.after(FaultKind.RESET)
                                                .matching("POST /getUpdates")
                                                .times(2))
                                .fault(
                                        ScriptedFault.before(FaultKind.BAD_GATEWAY)
                                                .matching("POST /getUpdates")
                                                .times(2)));

        var place = users().sendPrivately("dan", "one").place();
        users().sendPrivately("dan", "two");

        awaitPatiently().until(() -> inbound().textsIn(place).equals(List.of("one", "two")));
    }
}
