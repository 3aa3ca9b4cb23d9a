package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Ending;
import dev.parley.discord.ChannelTarget;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.TriggerTyping;

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
public final class Typing implements AutoCloseable {

    private final Discord discord;
    private final Rhythm rhythm;
    private final ConcurrentHashMap<UUID, CountDownLatch> running = new ConcurrentHashMap<>();

    /// Makes typing in a rhythm.
    public Typing(Discord discord, Rhythm rhythm) {
        this.discord = discord;
        this.rhythm = rhythm;
    }

    /// Begins to type for a delivery, unless it was asked for too long ago.
    void begin(UUID delivery, ChannelTarget channel, Instant askedAt, Instant now) {
        var age = Duration.between(askedAt, now);
        if (age.compareTo(rhythm.longest()) > 0) {
            return;
        }
        var end = new CountDownLatch(1);
        if (running.putIfAbsent(delivery, end) == null) {
            Thread.ofVirtual().name("typing").start(() -> typeUntil(end, delivery, channel));
        }
    }

    /// Ends the typing of a delivery.
    void end(UUID delivery) {
        var end = running.remove(delivery);
        if (end != null) {
            end.countDown();
        }
    }

    /// Types once; where a limit would have to be waited for, it shows nothing.
    ///
    /// @throws InterruptedException when the service is to stop
    Ending once(ChannelTarget channel) throws InterruptedException {
        var typing = new TriggerTyping(channel);
        var outcome = discord.perform(typing, Duration.ZERO);
        if (outcome instanceof Outcome.NotDone<?>(var error) && Results.mayPass(typing, error)) {
            return new Ending.Ignored("typing waits for nothing: " + error.reason());
        }
        return Results.of(typing, outcome) instanceof Result.Refused(var why)
                ? new Ending.Failed(why)
                : Ending.Delivered.withoutMessage();
    }

    private void typeUntil(CountDownLatch end, UUID delivery, ChannelTarget channel) {
        try {
            var pause = rhythm.before();
            for (var typed = Duration.ZERO;
                    typed.compareTo(rhythm.longest()) < 0 && !isOver(end, pause);
                    typed = typed.plus(pause)) {
                type(channel);
                pause = rhythm.every();
            }
        } finally {
            running.remove(delivery, end);
        }
    }

    private static boolean isOver(CountDownLatch end, Duration pause) {
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
    /// @param before how long an answer may take without it
    /// @param every how often it is repeated
    /// @param longest how long at most
    public record Rhythm(Duration before, Duration every, Duration longest) {

        /// As people are used to it.
        public static final Rhythm USUAL =
                new Rhythm(Duration.ofMillis(150), Duration.ofSeconds(8), Duration.ofSeconds(60));
    }
}
