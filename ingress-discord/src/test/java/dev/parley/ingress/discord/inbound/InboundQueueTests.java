package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ingress.discord.intake.AcceptedMessages;
import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.ChannelPositions;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.DiscordMessages;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.HistoryPage;
import dev.parley.ingress.discord.intake.SnowflakeTime;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.UserAction;
import dev.parley.support.retry.RetryBackoff;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// The order in which entries leave the queue.
class InboundQueueTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final long DM = 2;

    private final RecordingPublisher publisher = new RecordingPublisher();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InboundQueue queue =
            new InboundQueue(
                    10,
                    publisher,
                    (positions, _) -> positions.advance(DM, at(9), true),
                    new CatchUp(new ChannelPositions(Duration.ofDays(1))),
                    new AcceptedMessages(10),
                    RetryBackoff.constant(Duration.ofMillis(20)),
                    new IntakeProgress(),
                    meters,
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final Thread thread = Thread.ofVirtual().unstarted(queue);

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void publishesMissedMessagesBeforeNewOnes() throws Exception {
        queue.startSession("7", holding(DiscordMessages.direct(DM, at(8), "missed")));
        queue.put(new Dispatch.Posted(DiscordMessages.direct(DM, at(1), "now")));

        thread.start();

        await().untilAsserted(() -> assertThat(publisher.texts()).containsExactly("missed", "now"));
    }

    @Test
    void survivesABrokenChannelList() throws Exception {
        queue.startSession("7", new BrokenHistory(DiscordMessages.direct(DM, at(8), "missed")));
        queue.put(new Dispatch.Posted(DiscordMessages.direct(DM, at(1), "now")));

        thread.start();

        await().untilAsserted(() -> assertThat(publisher.texts()).containsExactly("now"));
    }

    @Test
    void catchesUpLaterWhenTheChannelListIsBroken() throws Exception {
        var history = new BrokenHistory(DiscordMessages.direct(DM, at(8), "missed"));
        queue.startSession("7", history);
        queue.put(new Dispatch.Posted(DiscordMessages.direct(DM, at(1), "now")));
        thread.start();
        await().untilAsserted(() -> assertThat(publisher.texts()).containsExactly("now"));

        history.heal();

        await().untilAsserted(() -> assertThat(publisher.texts()).contains("missed"));
        assertThat(publisher.resumeAfter())
                .as("the gap, remembered with the message that passed it")
                .containsExactly(Optional.of(Long.toString(at(24))), Optional.empty());
    }

    @Test
    void countsIgnoredDispatches() throws Exception {
        queue.startSession("7", holding());
        queue.put(new Dispatch.Posted(DiscordMessages.inChannel(1, at(1), "among people")));

        thread.start();

        await().untilAsserted(() ->
                assertThat(
                                meters.counter("parley.ingress.ignored", "reason", "not-addressed")
                                        .count())
                        .isEqualTo(1));
    }

    private static long at(int minutesAgo) {
        return SnowflakeTime.lowestIdAt(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    private static ChannelHistory holding(DiscordMessage... messages) {
        return new ChannelHistory() {
            @Override
            public List<Channel> channels() {
                return List.of();
            }

            @Override
            public HistoryPage messagesAfter(long channelId, boolean direct, long messageId) {
                return new HistoryPage.Messages(
                        List.of(messages).stream()
                                .filter(message -> message.messageId() > messageId)
                                .toList());
            }
        };
    }

    private static final class BrokenHistory implements ChannelHistory {
        private final ChannelHistory whole;
        private volatile boolean broken = true;

        BrokenHistory(DiscordMessage message) {
            whole = holding(message);
        }

        void heal() {
            broken = false;
        }

        @Override
        public List<Channel> channels() throws InterruptedException {
            if (broken) {
                throw new IllegalStateException("a server without a channel list");
            }
            return whole.channels();
        }

        @Override
        public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
                throws InterruptedException {
            return whole.messagesAfter(channelId, direct, messageId);
        }
    }

    private static final class RecordingPublisher implements ChatEventPublisher {
        private final List<ChatEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<Void> publish(ChatEvent event) {
            events.add(event);
            return CompletableFuture.completedFuture(null);
        }

        List<Optional<String>> resumeAfter() {
            return events.stream().map(event -> Optional.ofNullable(event.resumeAfter())).toList();
        }

        List<String> texts() {
            return events.stream()
                    .map(ChatEvent::action)
                    .map(action -> ((UserAction.Sent) action).text())
                    .toList();
        }
    }
}
