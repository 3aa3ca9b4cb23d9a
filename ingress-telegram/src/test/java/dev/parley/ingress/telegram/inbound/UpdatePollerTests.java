package dev.parley.ingress.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.ingress.telegram.outbound.BotApiButtonAcknowledger;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.ConnectionStatus;
import dev.parley.support.ingress.IntakeProgress;
import dev.parley.support.ingress.UserAction;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// The poller against a scripted Bot API.
class UpdatePollerTests {

    private final ScriptedTelegram telegram = telegram();
    private final RecordingPublisher publisher = new RecordingPublisher();
    private final ConnectionStatus status = new ConnectionStatus("telegram");
    private final AtomicLong nanos = new AtomicLong();
    private final IntakeProgress progress = new IntakeProgress(nanos::get);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OkHttpClient http = new OkHttpClient();
    private Thread thread;

    @BeforeEach
    void prepare() {
        var client = new OkHttpTelegramClient(http, "7:token", telegram.url());
        thread =
                Thread.ofVirtual()
                        .unstarted(
                                new UpdatePoller(
                                        client,
                                        publisher,
                                        new BotApiButtonAcknowledger(client),
                                        status,
                                        progress,
                                        meters,
                                        Clock.systemUTC()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        http.dispatcher().cancelAll();
        thread.join(Duration.ofSeconds(5));
        telegram.close();
    }

    @Test
    void movesTheOffsetOnlyAfterAcknowledgement() {
        publisher.hold();
        telegram.tell(message(11, "one"), message(12, "two"));
        thread.start();
        await().until(() -> publisher.texts().size() == 2);

        assertThat(telegram.offsets()).containsExactly(0);
        publisher.acknowledge();

        await().until(() -> telegram.offsets().equals(List.of(0, 13)));
    }

    @Test
    void registersBeforePolling() {
        thread.start();

        await().until(() -> !telegram.offsets().isEmpty());
        assertThat(telegram.calls()).startsWith("getme", "deleteWebhook");
        await().until(() -> telegram.calls().contains("setMyCommands"));
        status.requireConnected();
    }

    @Test
    void readsThoughTheMenuIsRefused() {
        telegram.refuseMenu();
        telegram.tell(message(15, "hello"));
        thread.start();

        await().until(() -> publisher.texts().contains("hello"));
        status.requireConnected();
    }

    @Test
    void readsWhileTheMenuIsNotAnswered() {
        telegram.holdMenu();
        telegram.tell(message(16, "hello"));
        thread.start();

        await().until(() -> publisher.texts().contains("hello"));
    }

    @Test
    void skipsOnlyTheUnreadableUpdate() {
        telegram.tell(
                message(21, "before"), "{\"update_id\":22,\"message\":7}", message(23, "after"));
        thread.start();

        await().until(() -> telegram.offsets().contains(24));
        assertThat(publisher.texts()).containsExactly("before", "after");
    }

    @Test
    void reportsASecondPollerAndKeepsPolling() {
        telegram.refuse(409);
        thread.start();

        await().untilAsserted(() ->
                assertThatThrownBy(status::requireConnected)
                        .hasMessageContaining("another program polls"));
        telegram.tell(message(31, "later"));
        await().atMost(Duration.ofSeconds(15)).until(() -> publisher.texts().contains("later"));
        status.requireConnected();
    }

    @Test
    void reportsARefusedTokenWithoutPrintingIt() {
        telegram.refuseToken();
        thread.start();

        await().untilAsserted(() ->
                assertThatThrownBy(status::requireConnected)
                        .hasMessageContaining("refuses TELEGRAM_BOT_TOKEN (401)")
                        .hasMessageNotContaining("7:token"));
    }

    @Test
    void retriesAFailedPoll() {
        telegram.refuse(502);
        telegram.tell(message(41, "at last"));
        thread.start();

        await().until(() -> publisher.texts().contains("at last"));
        assertThat(telegram.offsets()).startsWith(0, 0);
    }

    @Test
    void pollsAgainAfterAFailureThatNobodyExpected() {
        publisher.failOnce();
        telegram.tell(message(61, "again"));
        telegram.tell(message(61, "again"));
        thread.start();

        await().until(() -> publisher.texts().contains("again"));
    }

    @Test
    void readsAServerThatCountsItsUpdatesAnew() {
        telegram.tell(message(500, "before"));
        telegram.refuse(502);
        telegram.tell(message(1, "after"));
        thread.start();

        await().until(() -> publisher.texts().contains("after"));
        assertThat(telegram.offsets()).containsExactly(0, 501, 0, 2);
    }

    @Test
    void showsASignOfLifeWhileKafkaAcknowledgesNothing() {
        publisher.hold();
        telegram.tell(message(71, "waiting"));
        thread.start();
        await().until(() -> publisher.texts().contains("waiting"));

        nanos.addAndGet(Duration.ofHours(1).toNanos());

        await().untilAsserted(() -> assertThat(progress.sinceLastStep()).isZero());
    }

    @Test
    void acknowledgesAButtonPressImmediately() {
        publisher.hold();
        telegram.tell(
                """
                {"update_id":51,"callback_query":{"id":"q1","data":"again","chat_instance":"c",
                  "from":{"id":42,"is_bot":false,"first_name":"Ada"},
                  "message":{"message_id":5,"date":100,"chat":{"id":42,"type":"private"},
                    "from":{"id":7,"is_bot":true,"first_name":"P"},"text":"sure?"}}}\
                """);
        thread.start();

        await().until(() -> telegram.calls().contains("answercallbackquery"));
        publisher.acknowledge();
    }

    private static String message(int update, String text) {
        return """
        {"update_id":%d,"message":{"message_id":%d,"date":100,
          "chat":{"id":42,"type":"private"},
          "from":{"id":42,"is_bot":false,"first_name":"Ada"},"text":"%s"}}\
        """
                .formatted(update, update, text);
    }

    private static ScriptedTelegram telegram() {
        try {
            return new ScriptedTelegram();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A publisher that records events and acknowledges them when the test says so.
    private static final class RecordingPublisher implements ChatEventPublisher {
        private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
        private volatile CompletableFuture<Void> safe = CompletableFuture.completedFuture(null);

        private volatile boolean failing;

        void failOnce() {
            failing = true;
        }

        @Override
        public CompletableFuture<Void> publish(ChatEvent event) {
            if (failing) {
                failing = false;
                throw new IllegalStateException("a bug");
            }
            events.add(event);
            return safe;
        }

        void hold() {
            safe = new CompletableFuture<>();
        }

        void acknowledge() {
            safe.complete(null);
        }

        List<String> texts() {
            return events.stream()
                    .map(ChatEvent::action)
                    .filter(UserAction.Sent.class::isInstance)
                    .map(action -> ((UserAction.Sent) action).text())
                    .toList();
        }
    }
}
