package dev.parley.egress.discord.delivery;

import static dev.parley.egress.discord.delivery.DiscordDeliveryFixture.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.Place;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Tests when a new owner loads the previous owner's state.
class LimitHandoffTests {

    private final DiscordDeliveryFixture fixture = new DiscordDeliveryFixture();
    private final List<Place> asked = new ArrayList<>();
    private final LimitHandoff succession =
            new LimitHandoff(
                    fixture.handler(),
                    place -> {
                        asked.add(place);
                        return List.of();
                    },
                    _ -> {},
                    fixture.time);

    @Test
    void loadsTheStateOfEachPlaceOnceAfterARebalance() throws Exception {
        var _ = succession.deliver(reply("one"));
        var _ = succession.deliver(reply("two"));
        assertThat(asked).containsExactly(Place.discord("7"));

        succession.onRebalance();
        var _ = succession.deliver(reply("three"));

        assertThat(asked).hasSize(2);
    }

    @Test
    void loadsNothingLongAfterARebalance() throws Exception {
        fixture.time.advance(Duration.ofMinutes(11));

        var _ = succession.deliver(reply("one"));

        assertThat(asked).isEmpty();
    }
}
