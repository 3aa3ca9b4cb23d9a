package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Pauses;
import dev.parley.delivery.testing.CountedMeters;
import dev.parley.delivery.testing.MemoryLedger;
import dev.parley.delivery.testing.PassingTime;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Snowflake;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Where the stories play: a channel on a fake Discord, a ledger, and time that passes at once.
final class Setting {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final UUID TURN = EventIds.turn(EventIds.inbound("discord", "1", "100"));
    static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));

    final PassingTime time = new PassingTime(START);
    final FakeDiscord discord = new FakeDiscord(time);
    final MemoryLedger ledger = new MemoryLedger();
    final CountedMeters meters = new CountedMeters();
    final Typing typing =
            new Typing(
                    discord,
                    new Typing.Rhythm(
                            Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(500)));

    /// A carrier as after a restart: it knows nothing but what the ledger knows.
    Carrier carrier() {
        var parts = new Parts(ledger, time);
        var pauses = new Pauses(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));
        var rounds = new Rounds(discord, time, pauses);
        var messages = new Messages(parts, rounds, new ChannelLook(rounds, ledger), meters, time);
        return new DiscordCarrier(messages, typing, parts, rounds, ledger, meters, time);
    }

    static Command reply(String text) {
        return command(new Errand.SendReply(text, "100"));
    }

    static Command command(Errand errand) {
        return command(errand.kind(), errand);
    }

    /// @param step different for each command of the turn
    static Command command(String step, Errand errand) {
        return new Command(
                EventIds.following(TURN, step),
                Place.discord("7"),
                TURN,
                List.of(),
                START,
                START.plus(Duration.ofHours(24)),
                errand);
    }
}
