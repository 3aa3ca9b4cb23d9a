package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.ids.EventIds;
import dev.parley.ids.Place;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryHandler;
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

/// Fixture: a channel on a fake Discord, a ledger and virtual time.
final class DiscordDeliveryFixture {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final UUID TURN = EventIds.turn(EventIds.inboundEvent("discord", "1", "100"));
    static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));

    final VirtualTime time = new VirtualTime(START);
    final FakeDiscord discord = new FakeDiscord(time);
    final InMemoryLedger ledger = new InMemoryLedger();
    final CountingDeliveryMetrics metrics = new CountingDeliveryMetrics();
    private boolean isPlaceLost;

    final TypingIndicator typingIndicator =
            new TypingIndicator(
                    discord,
                    new TypingIndicator.Timing(
                            Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(500)));

    /// Creates a handler as after a restart: its only state is the ledger.
    DeliveryHandler handler() {
        var steps = new StepRunner(ledger, this::awaitPlace, time);
        var backoff =
                new RetryBackoff(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));
        return new DiscordDelivery(
                discord,
                typingIndicator,
                steps,
                backoff,
                ledger,
                this::awaitPlace,
                5,
                metrics,
                time);
    }

    /// Gives the place to another instance.
    void losePlace() {
        isPlaceLost = true;
    }

    private boolean awaitPlace() throws InterruptedException {
        if (isPlaceLost) {
            throw new InterruptedException("the place is lost");
        }
        return false;
    }

    static Command reply(String text) {
        return command(new Action.SendReply(text, "100"));
    }

    static Command command(Action errand) {
        return command(errand.kind(), errand);
    }

    /// @param step different for each command of the turn
    static Command command(String step, Action errand) {
        return new Command(
                EventIds.derived(TURN, step),
                Place.discord("7"),
                TURN,
                List.of(),
                START,
                START.plus(Duration.ofHours(24)),
                errand);
    }
}
