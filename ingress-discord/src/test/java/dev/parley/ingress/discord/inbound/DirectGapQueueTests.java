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
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.UserAction;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// What waits for the history of a DM channel whose first live message arrives, and what does not.
class DirectGapQueueTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long KNOWN = 2;
    private static final long NEW = 3;

    private final List<ChatEvent> published = new CopyOnWriteArrayList<>();
    private final GatedHistory history = new GatedHistory();
    private final InboundQueue queue =
            new InboundQueue(
                    10,
                    this::publish,
                    (positions, _) -> positions.advance(KNOWN, at(9), true),
                    new CatchUp(new ChannelPositions(Duration.ofDays(1))),
                    new AcceptedMessages(10),
                    RetryBackoff.constant(Duration.ofMillis(20)),
                    new IntakeProgress(),
                    new SimpleMeterRegistry(),
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final Thread thread = Thread.ofVirtual().unstarted(queue);

    @BeforeEach
    void start() throws InterruptedException {
        queue.startSession("7", history);
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void publishesWhatWasMissedBeforeTheFirstLiveMessage() throws Exception {
        history.open();

        say(NEW, 2, "first live");
        say(NEW, 1, "second live");

        awaitTexts("missed", "first live", "second live");
    }

    @Test
    void goesOnWithOtherChannelsWhileAHistoryIsRead() throws Exception {
        say(NEW, 2, "first live");
        say(KNOWN, 1, "elsewhere");
        awaitTexts("elsewhere");

        history.open();

        awaitTexts("elsewhere", "missed", "first live");
    }

    @Test
    void publishesTheLiveMessageWithTheGapWhenTheHistoryCannotBeRead() throws Exception {
        history.fail();
        history.open();

        say(NEW, 2, "first live");
        awaitTexts("first live");
        history.heal();

        awaitTexts("first live", "missed");
        assertThat(published.getFirst().resumeAfter()).isEqualTo(Long.toString(at(24)));
        assertThat(published.getLast().resumeAfter()).isNull();
    }

    private CompletableFuture<Void> publish(ChatEvent event) {
        published.add(event);
        return CompletableFuture.completedFuture(null);
    }

    private void say(long channelId, int minutesAgo, String text) throws InterruptedException {
        queue.put(new Dispatch.Posted(DiscordMessages.direct(channelId, at(minutesAgo), text)));
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() ->
                assertThat(published)
                        .extracting(event -> ((UserAction.Sent) event.action()).text())
                        .containsExactly(texts));
    }

    private static long at(int minutesAgo) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    /// The history of the new DM channel, which nobody can read until it is opened.
    private static final class GatedHistory implements ChannelHistory {
        private final CountDownLatch gate = new CountDownLatch(1);
        private volatile boolean broken;

        void open() {
            gate.countDown();
        }

        void fail() {
            broken = true;
        }

        void heal() {
            broken = false;
        }

        @Override
        public List<Channel> channels() {
            return List.of();
        }

        @Override
        public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
                throws InterruptedException {
            if (channelId != NEW) {
                return new HistoryPage.Messages(List.of());
            }
            gate.await();
            if (broken) {
                return new HistoryPage.Unavailable();
            }
            var missed = DiscordMessages.direct(NEW, at(8), "missed");
            return new HistoryPage.Messages(
                    missed.messageId() > messageId ? List.of(missed) : List.of());
        }
    }
}
