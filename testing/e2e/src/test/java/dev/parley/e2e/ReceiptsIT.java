package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// Every message that came in ends in exactly one receipt, whatever became of it.
class ReceiptsIT {

    @Test
    void everyMessageEndsInExactlyOne() {
        var parley = Parley.running();
        var receipts = Receipts.from(parley);
        var chats = new Chats(parley.simulator(), "receipts");
        parley.simulator().scriptModel("{\"delayMs\": 500}");

        for (var platform : Platform.values()) {
            var ann = chats.of(platform, Room.PRIVATE, "ann");
            ann.say("one " + platform);
            ann.say("two, while the first is on its way " + platform);
            ann.say("/models");
            ann.say("/no-such-command");
            ann.ask("last of all " + platform);
            chats.of(platform, Room.SHARED, "bob").ask("long 6000");
        }

        Patience.await("every message has its receipt")
                .untilAsserted(() ->
                        assertThat(receipts.byMessage().keySet())
                                .hasSize(2 * 6)
                                .isEqualTo(receipts.inbound()));
        parley.awaitQuiet();
        assertThat(receipts.byMessage().values()).extracting(Set::size).containsOnly(1);
        assertThat(receipts.kinds()).containsOnlyKeys("Delivered");
    }
}
