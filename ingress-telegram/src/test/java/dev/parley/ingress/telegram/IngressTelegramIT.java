package dev.parley.ingress.telegram;

import dev.parley.ingress.testing.IngressStories;
import dev.parley.localstack.stage.Neighbour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The service between the simulated Telegram and a real broker and registry.
class IngressTelegramIT extends IngressStories {

    IngressTelegramIT() {
        super(Neighbour.TELEGRAM, IngressTelegramApplication.service());
    }

    @AfterEach
    void calmTelegram() {
        people().send("PUT", "/sim/telegram", "{}");
    }

    @Test
    void troubleOnTheWireCostsNothingButTime() {
        people().send(
                        "PUT",
                        "/sim/telegram",
                        """
                        {"faults":[{"kind":"rst","when":"after","match":"POST /getUpdates","times":2},
                                   {"kind":"502","match":"POST /getUpdates","times":2}]}\
                        """);

        var place = people().sayPrivately("dan", "one").place();
        people().sayPrivately("dan", "two");

        awaitPatiently().until(() -> inbound().texts(place).equals(List.of("one", "two")));
    }
}
