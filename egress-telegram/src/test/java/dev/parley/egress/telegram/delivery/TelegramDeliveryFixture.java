package dev.parley.egress.telegram.delivery;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.RetryLoop;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.testing.CountingDeliveryMetrics;
import dev.parley.support.egress.testing.InMemoryLedger;
import dev.parley.support.egress.testing.VirtualTime;
import dev.parley.support.retry.RetryBackoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Fixture: a chat on a fake Telegram, a ledger and virtual time.
final class TelegramDeliveryFixture {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final UUID TURN = EventIds.turn(EventIds.inboundEvent("telegram", "1", "100"));

    final VirtualTime time = new VirtualTime(START);
    final FakeTelegram telegram = new FakeTelegram();
    final InMemoryLedger ledger = new InMemoryLedger();
    final CountingDeliveryMetrics metrics = new CountingDeliveryMetrics();

    /// Creates a handler as after a restart: its only state is the ledger.
    DeliveryHandler handler() {
        var steps = new StepRunner(ledger, () -> false, time);
        var backoff =
                new RetryBackoff(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));
        var attempts = new RetryLoop(time, backoff);
        return new TelegramDelivery(telegram, steps, ledger, attempts, 5, metrics, time);
    }

    static Command begin() {
        return command(Place.telegram(-7), new Action.BeginReply("100"));
    }

    static Command reply(String text) {
        return command(Place.telegram(-7), new Action.SendReply(text, "100"));
    }

    static Command command(Place place, Action errand) {
        return new Command(
                EventIds.derived(TURN, errand.kind()),
                place,
                TURN,
                List.of(),
                START,
                START.plus(Duration.ofHours(24)),
                errand);
    }
}
