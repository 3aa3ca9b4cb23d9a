package dev.parley.egress.discord.delivery;

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

    private final DiscordChannels channels;
    private final Rhythm rhythm;
    private final ConcurrentHashMap<UUID, CountDownLatch> running = new ConcurrentHashMap<>();

    /// Makes typing in a rhythm.
    public Typing(DiscordChannels channels, Rhythm rhythm) {
        this.channels = channels;
        this.rhythm = rhythm;
    }

    /// Begins to type for a delivery, unless it was asked for too long ago.
    void begin(UUID delivery, String channel, Instant askedAt, Instant now) {
        var age = Duration.between(askedAt, now);
        if (age.compareTo(rhythm.longest()) > 0) {
            return;
        }
        var end = new CountDownLatch(1);
        if (running.putIfAbsent(delivery, end) == null) {
            Thread.ofVirtual()
                    .name("typing-" + channel)
                    .start(() -> typeUntil(end, delivery, channel));
        }
    }

    /// Ends the typing of a delivery.
    void end(UUID delivery) {
        var end = running.remove(delivery);
        if (end != null) {
            end.countDown();
        }
    }

    /// Types once, for nobody in particular.
    void once(String channel) {
        Thread.ofVirtual().name("typing-" + channel).start(() -> type(channel));
    }

    private void typeUntil(CountDownLatch end, UUID delivery, String channel) {
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

    private void type(String channel) {
        try {
            var _ = channels.type(channel);
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
