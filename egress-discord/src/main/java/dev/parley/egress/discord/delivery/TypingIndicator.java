package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.support.egress.delivery.DeliveryOutcome;
import dev.parley.support.egress.delivery.PartOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Shows "the bot is typing" while an answer is being prepared.
///
/// Discord shows the indicator for ten seconds and removes it with the bot's next message, so it is
/// repeated until the answer is sent. It starts after a short delay: an immediate answer needs no
/// indicator, and an indicator that arrived after the answer would stay.
public final class TypingIndicator implements AutoCloseable {

    private final DiscordApi discord;
    private final Timing timing;
    private final ConcurrentHashMap<UUID, CountDownLatch> running = new ConcurrentHashMap<>();

    public TypingIndicator(DiscordApi discord, Timing rhythm) {
        this.discord = discord;
        this.timing = rhythm;
    }

    /// Starts the indicator of a delivery, unless the request is too old.
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

    /// Stops the indicator of a delivery.
    void stop(UUID delivery) {
        var end = running.remove(delivery);
        if (end != null) {
            end.countDown();
        }
    }

    /// Shows the indicator once; if a rate limit would delay it, shows nothing. Both end as
    /// delivered: nothing is recorded, and a command that comes again must not end otherwise.
    ///
    /// @throws InterruptedException when the service shuts down
    DeliveryOutcome showOnce(ChannelTarget channel) throws InterruptedException {
        var typing = new TriggerTyping(channel);
        var outcome = discord.perform(typing, Duration.ZERO);
        if (outcome instanceof Outcome.NotDone<?>(var error)
                && OutcomeMapping.isTransient(typing, error)) {
            return DeliveryOutcome.Delivered.withoutMessage();
        }
        return OutcomeMapping.of(typing, outcome) instanceof PartOutcome.Refused(var error)
                ? new DeliveryOutcome.Failed(error)
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

    /// Timing of the indicator.
    ///
    /// @param initialDelay delay before it starts
    /// @param interval time between repetitions
    /// @param maxDuration maximum total duration
    public record Timing(Duration initialDelay, Duration interval, Duration maxDuration) {

        /// Default timing.
        public static final Timing DEFAULT =
                new Timing(Duration.ofMillis(150), Duration.ofSeconds(8), Duration.ofSeconds(60));
    }
}
