package dev.parley.egress.discord;

import dev.parley.delivery.testing.EgressStories;
import dev.parley.delivery.testing.Troubles;
import dev.parley.localstack.stage.Stage;

import java.time.Instant;
import java.util.List;

/// The packaged service between a real broker, a real database and the simulated Discord.
class EgressDiscordIT extends EgressStories {

    EgressDiscordIT() {
        super(
                Stage.EGRESS_DISCORD,
                new Troubles(
                        "discord",
                        List.of("POST /channels/*/messages"),
                        "POST /channels/*/messages"),
                Instant.now());
    }
}
