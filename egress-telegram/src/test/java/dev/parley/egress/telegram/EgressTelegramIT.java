package dev.parley.egress.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.events.CreateThread;
import dev.parley.events.Ignored;
import dev.parley.local.application.Stage;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.testing.contracts.egress.EgressContractTests;
import dev.parley.testing.contracts.egress.FaultScripts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// The packaged service between a real broker, a real database and the simulated Telegram.
class EgressTelegramIT extends EgressContractTests {

    EgressTelegramIT() {
        super(
                Stage.EGRESS_TELEGRAM,
                new FaultScripts(
                        SimulatedPlatform.TELEGRAM,
                        List.of("POST /sendMessage", "POST /editMessageText"),
                        "POST /editMessageText"),
                Instant.now());
    }

    @Test
    void ignoresUnsupportedCommands() {
        var said = egress().users().sendPrivately("dora", "question");
        var thread = new CreateThread("a thread", null, null, null);

        var ignored = egress().kafka().send(turn(said), "thread", said.place(), thread);

        assertThat(awaitReceipt(ignored).getPayload()).isEqualTo(new Ignored("not supported yet"));
    }
}
