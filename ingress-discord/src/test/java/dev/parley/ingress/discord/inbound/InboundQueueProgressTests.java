package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.DiscordMessages;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.HistoryPage;
import dev.parley.ingress.discord.intake.SnowflakeTime;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The queue's sign of life: missing only when its thread stands still by itself.
class InboundQueueProgressTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long DM = 2;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicLong nanos = new AtomicLong();
    private final IntakeProgress progress = new IntakeProgress(nanos::get);
    private final InboundQueue queue =
            new InboundQueue(
                    10,
                    new StandingPublisher(),
                    (positions, _) -> positions.advance(DM, at(9), true),
                    new CatchUp(new ChannelPositions(Duration.ofDays(1))),
                    new AcceptedMessages(10),
                    RetryBackoff.constant(Duration.ofMillis(20)),
                    progress,
                    new SimpleMeterRegistry(),
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final Thread thread = Thread.ofVirtual().unstarted(queue);

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void isThereWhileNothingHappens() {
        thread.start();

        nanos.addAndGet(HOUR.toNanos());

        await().untilAsserted(() -> assertThat(progress.sinceLastStep()).isZero());
    }

    @Test
    void isMissingWhileTheHistoryStands() throws InterruptedException {
        queue.startSession("7", new StandingHistory());
        thread.start();
        arrived.await();

        nanos.addAndGet(HOUR.toNanos());

        assertThat(progress.sinceLastStep()).isEqualTo(HOUR);
    }

    @Test
    void isThereWhileKafkaTakesNothing() throws InterruptedException {
        queue.startSession("7", new EmptyHistory());
        queue.put(new Dispatch.Posted(DiscordMessages.direct(DM, at(1), "now")));
        thread.start();
        arrived.await();

        nanos.addAndGet(HOUR.toNanos());

        assertThat(progress.sinceLastStep()).isZero();
    }

    private static long at(int minutesAgo) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    private final class StandingPublisher implements ChatEventPublisher {
        @Override
        public CompletableFuture<Void> publish(ChatEvent event) throws InterruptedException {
            arrived.countDown();
            never.await();
            throw new IllegalStateException("nobody opens this");
        }
    }

    private static class EmptyHistory implements ChannelHistory {
        @Override
        public List<Channel> channels() {
            return List.of();
        }

        @Override
        public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
                throws InterruptedException {
            return new HistoryPage.Messages(List.of());
        }
    }

    private final class StandingHistory extends EmptyHistory {
        @Override
        public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
                throws InterruptedException {
            arrived.countDown();
            never.await();
            return super.messagesAfter(channelId, direct, messageId);
        }
    }
}
