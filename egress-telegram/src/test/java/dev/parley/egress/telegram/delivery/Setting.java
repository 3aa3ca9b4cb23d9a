package dev.parley.egress.telegram.delivery;

import dev.parley.delivery.Attempts;
import dev.parley.delivery.Carrier;
import dev.parley.delivery.Command;
import dev.parley.delivery.Errand;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Pauses;
import dev.parley.delivery.testing.CountedMeters;
import dev.parley.delivery.testing.MemoryLedger;
import dev.parley.delivery.testing.PassingTime;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Where the stories play: a chat on a fake Telegram, a ledger, and time that passes at once.
final class Setting {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final UUID TURN = EventIds.turn(EventIds.inbound("telegram", "1", "100"));

    final PassingTime time = new PassingTime(START);
    final FakeTelegram telegram = new FakeTelegram();
    final MemoryLedger ledger = new MemoryLedger();
    final CountedMeters meters = new CountedMeters();

    /// A carrier as after a restart: it knows nothing but what the ledger knows.
    Carrier carrier() {
        var parts = new Parts(ledger, time);
        var pauses = new Pauses(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));
        var attempts = new Attempts(time, pauses);
        var placeholders = new Placeholders(telegram, parts, attempts, ledger, meters);
        return new TelegramCarrier(telegram, placeholders, parts, ledger, attempts, time);
    }

    static Command begin() {
        return command(Place.telegram(-7), new Errand.BeginReply("100"));
    }

    static Command reply(String text) {
        return command(Place.telegram(-7), new Errand.SendReply(text, "100"));
    }

    static Command command(Place place, Errand errand) {
        return new Command(
                EventIds.following(TURN, errand.kind()),
                place,
                TURN,
                List.of(),
                START,
                START.plus(Duration.ofHours(24)),
                errand);
    }
}
