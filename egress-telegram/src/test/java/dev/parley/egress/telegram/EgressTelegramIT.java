package dev.parley.egress.telegram;

import dev.parley.delivery.testing.EgressStories;
import dev.parley.delivery.testing.Troubles;
import dev.parley.localstack.stage.Stage;

import java.time.Instant;
import java.util.List;

/// The packaged service between a real broker, a real database and the simulated Telegram.
class EgressTelegramIT extends EgressStories {

    EgressTelegramIT() {
        super(
                Stage.EGRESS_TELEGRAM,
                new Troubles(
                        "telegram",
                        List.of("POST /sendMessage", "POST /editMessageText"),
                        "POST /editMessageText"),
                Instant.now());
    }
}
