package dev.parley.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.simulator.client.ModelScript;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.probe.ReceiptAudit;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

/// Every inbound message ends in exactly one receipt, whatever its outcome.
class ReceiptsIT {

    @Test
    void writesOneReceiptPerMessage() {
        var parley = ParleySystem.running();
        var receipts =
                ReceiptAudit.start(parley.kafka(), parley.servers().registry().address().url());
        var chats = new ChatUsers(parley.simulator(), "receipts");
        parley.simulator().script(ModelScript.defaults().delay(Duration.ofMillis(500)));

        for (var platform : TestPlatform.values()) {
            var ann = chats.user(platform, ChatKind.PRIVATE, "ann");
            ann.say("one " + platform);
            ann.say("two, while the first is on its way " + platform);
            ann.say("/models");
            ann.say("/no-such-command");
            ann.ask("last of all " + platform);
            chats.user(platform, ChatKind.SHARED, "bob").ask("long 6000");
        }

        Eventually.await("every message has its receipt")
                .untilAsserted(() ->
                        assertThat(receipts.receiptsByMessage().keySet())
                                .hasSize(2 * 6)
                                .isEqualTo(receipts.inboundIds()));
        parley.awaitIdle();
        assertThat(receipts.receiptsByMessage().values()).extracting(Set::size).containsOnly(1);
        assertThat(receipts.countsByOutcome()).containsOnlyKeys("Delivered");
    }
}
