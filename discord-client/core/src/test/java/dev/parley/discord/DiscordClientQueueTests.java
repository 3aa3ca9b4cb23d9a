package dev.parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.QueueFull;
import dev.parley.discord.model.DiscordError.QueueTimedOut;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.DiscordSettingsBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Order, capacity and timeouts of the client's queue.
class DiscordClientQueueTests {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final SendMessage SECOND = SendMessage.to(CHANNEL, MessageContent.of("second"));
    private static final String CREATED = "{\"id\":\"9\"}";

    private final ScriptedServer server;
    private final DiscordClient client;

    DiscordClientQueueTests() throws IOException {
        server = new ScriptedServer();
        client = DiscordClient.of(settings(server.address()).build());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void keepsTheOrderOfSubmission() throws Exception {
        server.answer(429, "{\"retry_after\": 0.3}");
        for (var count = 0; count < 20; count++) {
            server.answer(200, CREATED);
        }
        var outcomes =
                IntStream.range(0, 20)
                        .mapToObj(number -> submitted(client, Integer.toString(number)))
                        .toList();

        for (var outcome : outcomes) {
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(server.requests())
                .extracting(
                        request -> request.body().replaceAll(".*\"content\":\"(\\d+)\".*", "$1"))
                .startsWith("0", "0", "1", "2", "3")
                .hasSize(21)
                .endsWith("18", "19");
    }

    @Test
    void rejectsOperationsWhenTheQueueIsFull() throws Exception {
        server.stayQuiet();
        var settings = settings(server.address()).queueCapacity(1).build();
        try (var narrow = DiscordClient.of(settings)) {
            var first = submitted(narrow, "first");

            assertThat(narrow.perform(SECOND, PATIENT))
                    .isEqualTo(new Outcome.NotDone<>(new QueueFull(1)));
            assertThat(narrow.queueDepth()).isEqualTo(1);
            assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unclear.class);
        }
    }

    @Test
    void reportsAQueueTimeout() throws Exception {
        server.stayQuiet();
        var first = submitted(client, "first");

        assertThat(client.perform(SECOND, Duration.ofMillis(20)))
                .isInstanceOfSatisfying(
                        Outcome.NotDone.class,
                        end -> assertThat(end.error()).isInstanceOf(QueueTimedOut.class));
        assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unclear.class);
    }

    private static CompletableFuture<Outcome<Message>> submitted(
            DiscordClient client, String text) {
        try {
            return client.submit(SendMessage.to(CHANNEL, MessageContent.of(text)), PATIENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DiscordSettingsBuilder settings(URI api) {
        return DiscordSettings.builder()
                .api(api)
                .botToken("secret")
                .responseTimeout(Duration.ofMillis(700));
    }
}
