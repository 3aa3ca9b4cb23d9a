package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.RetryLoop.PartOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// "The bot is typing", shown while an answer is being made.
///
/// Discord shows it for ten seconds and takes it away at the bot's next message, so it is repeated
/// until the answer was sent. It starts after a moment: an answer that is there at once needs no
/// typing before it, and a typing that arrived behind it would stay.
public final class TypingIndicator implements AutoCloseable {

    private final DiscordApi discord;
    private final Timing timing;
    private final ConcurrentHashMap<UUID, CountDownLatch> running = new ConcurrentHashMap<>();

    /// Makes typing in a rhythm.
    public TypingIndicator(DiscordApi discord, Timing rhythm) {
        this.discord = discord;
        this.timing = rhythm;
    }

    /// Begins to type for a delivery, unless it was asked for too long ago.
    void start(UUID delivery, ChannelTarget channel, Instant askedAt, Instant now) {
        var age = Duration.between(askedAt, now);
        if (age.compareTo(timing.maxDuration()) > 0) {
            return;
        }
        var end = new CountDownLatch(1);
        if (running.putIfAbsent(delivery, end) == null) {
            Thread.ofVirtual().name("typing").start(() -> typeUntil(end, delivery, channel));
        }
    }

    /// Ends the typing of a delivery.
    void stop(UUID delivery) {
        var end = running.remove(delivery);
        if (end != null) {
            end.countDown();
        }
    }

    /// Types once; where a limit would have to be waited for, it shows nothing.
    ///
    /// @throws InterruptedException when the service is to stop
    DeliveryOutcome showOnce(ChannelTarget channel) throws InterruptedException {
        var typing = new TriggerTyping(channel);
        var outcome = discord.perform(typing, Duration.ZERO);
        if (outcome instanceof Outcome.NotDone<?>(var error)
                && OutcomeMapping.isTransient(typing, error)) {
            return new DeliveryOutcome.Ignored("typing waits for nothing: " + error.reason());
        }
        return OutcomeMapping.of(typing, outcome) instanceof PartOutcome.Refused(var why)
                ? new DeliveryOutcome.Failed(why)
                : DeliveryOutcome.Delivered.withoutMessage();
    }

    private void typeUntil(CountDownLatch end, UUID delivery, ChannelTarget channel) {
        try {
            var pause = timing.initialDelay();
            for (var typed = Duration.ZERO;
                    typed.compareTo(timing.maxDuration()) < 0 && !isStopped(end, pause);
                    typed = typed.plus(pause)) {
                type(channel);
                pause = timing.interval();
            }
        } finally {
            running.remove(delivery, end);
        }
    }

    private static boolean isStopped(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void type(ChannelTarget channel) {
        try {
            var _ = discord.perform(new TriggerTyping(channel), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running.values().forEach(CountDownLatch::countDown);
    }

    /// When typing starts, how often it is repeated and when it stops by itself.
    ///
    /// @param initialDelay how long an answer may take without it
    /// @param interval how often it is repeated
    /// @param maxDuration how long at most
    public record Timing(Duration initialDelay, Duration interval, Duration maxDuration) {

        /// As people are used to it.
        public static final Timing DEFAULT =
                new Timing(Duration.ofMillis(150), Duration.ofSeconds(8), Duration.ofSeconds(60));
    }
}
