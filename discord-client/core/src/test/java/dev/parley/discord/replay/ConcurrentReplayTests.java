package dev.parley.discord.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.Replies;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Recording and replaying from many virtual threads at once.
class ConcurrentReplayTests {

    private static final int CHANNELS = 64;
    private static final int EACH = 4;
    private static final DiscordSettings SETTINGS = DiscordSettings.builder().build();

    @TempDir private Path directory;

    @Test
    void recordsConcurrentRequestsCompletely() throws Exception {
        recordAtOnce();
        assertThat(CassetteReader.read(file())).hasSize(CHANNELS * EACH);

        try (var client = replaying()) {
            var messages = sendAtOnce(client);

            assertThat(messages).extracting(Message::content).isEqualTo(contents());
            assertThat(messages).extracting(Message::id).doesNotHaveDuplicates();
        }
    }

    private void recordAtOnce() throws Exception {
        var mode = new SimulationMode.Recording(file());
        try (var simulation =
                        SimulationLayer.open(
                                mode, ConcurrentReplayTests::echo, SETTINGS, () -> Instant.EPOCH);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    contents().stream()
                            .map(text -> send(text).request(Directory.EMPTY))
                            .<Callable<Reply>>map(
                                    request -> () -> simulation.transport().send(request))
                            .toList());
        }
    }

    private static List<Message> sendAtOnce(DiscordClient client) throws Exception {
        var outcomes = new ArrayList<CompletableFuture<Outcome<Message>>>();
        for (var text : contents()) {
            outcomes.add(client.submit(send(text), Duration.ofMinutes(1)));
        }
        var messages = new ArrayList<Message>();
        for (var outcome : outcomes) {
            messages.add(outcome.get().orThrow());
        }
        return messages;
    }

    private static SendMessage send(String text) {
        var channel = Snowflake.parse(text.substring(text.indexOf(' ') + 1));
        return SendMessage.to(ChannelTarget.of(channel), MessageContent.of(text));
    }

    /// One round and channel each; messages of one round do not wait for each other.
    private static List<String> contents() {
        return IntStream.range(0, CHANNELS * EACH)
                .mapToObj(number -> number / CHANNELS + " " + (900 + number % CHANNELS))
                .toList();
    }

    /// Responds with the request's content, in a message with its own id.
    private static Reply echo(Request request) {
        var text = request.payload().toString().replaceAll(".*\"content\":\"([^\"]*)\".*", "$1");
        return Replies.answer(
                200,
                "{\"id\": \"%s\", \"content\": \"%s\"}".formatted(text.replace(" ", ""), text));
    }

    private DiscordClient replaying() {
        return DiscordClient.builder(SETTINGS)
                .simulation(new SimulationMode.Replay(file()))
                .build();
    }

    private Path file() {
        return directory.resolve("recordings.json");
    }
}
