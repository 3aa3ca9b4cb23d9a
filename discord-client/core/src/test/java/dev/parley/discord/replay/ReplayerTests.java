package dev.parley.discord.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.NoMatch;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/// Replay from a cassette, without server and token.
class ReplayerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Snowflake CHANNEL_ID = new Snowflake(700_000_000_000_000_001L);
    private static final ChannelTarget CHANNEL = ChannelTarget.of(CHANNEL_ID);
    private static final Snowflake THREAD = new Snowflake(700_000_000_000_000_002L);
    private static final Snowflake FIRST = new Snowflake(700_000_000_000_000_003L);
    private static final Snowflake SECOND = new Snowflake(700_000_000_000_000_004L);
    private static final Snowflake BOT = new Snowflake(700_000_000_000_000_005L);

    @TempDir private Path directory;
    private final FakeTransport discord = new FakeTransport();

    @Test
    void answersWithNewConsistentIds() throws Exception {
        discord.answering(201, channel(THREAD, CHANNEL_ID))
                .answering(200, message(FIRST, THREAD, "started"))
                .answering(200, message(FIRST, THREAD, "finished"))
                .answering(204, "null")
                .answering(200, "[" + message(FIRST, THREAD, "finished") + "]");
        record(
                CreateThread.in(CHANNEL, "run"),
                send(THREAD, "started"),
                EditMessage.of(ChannelTarget.of(THREAD), FIRST, MessageContent.of("finished")),
                new AddReaction(ChannelTarget.of(THREAD), FIRST, new Emoji("✅")),
                new ListMessages(ChannelTarget.of(THREAD), FIRST, 10));

        try (var client = replaying()) {
            var thread = done(client, CreateThread.in(CHANNEL, "run"));
            assertThat(thread.id()).isGreaterThan(SECOND);
            assertThat(thread.parent()).as("known before").isEqualTo(CHANNEL_ID);

            var place = ChannelTarget.of(thread.id());
            var sent = done(client, send(thread.id(), "started"));
            assertThat(sent.id()).isGreaterThan(thread.id());
            assertThat(sent.channel()).isEqualTo(thread.id());

            var edited =
                    done(client, EditMessage.of(place, sent.id(), MessageContent.of("finished")));
            assertThat(edited.id()).isEqualTo(sent.id());
            assertThat(edited.authorId()).isEqualTo(sent.authorId()).isNotEqualTo(BOT);
            done(client, new AddReaction(place, sent.id(), new Emoji("✅")));
            assertThat(done(client, new ListMessages(place, sent.id(), 10)))
                    .containsExactly(edited);
        }
    }

    @Test
    void createsIdsOfThePresent() throws Exception {
        discord.answering(200, message(FIRST, CHANNEL_ID, "hello"));
        record(send(CHANNEL_ID, "hello"));
        var now = Instant.parse("2026-11-20T12:00:00Z");
        try (var replay = open(new SimulationMode.Replay(file()), now)) {
            var reply = exchange(replay, send(CHANNEL_ID, "hello"));

            assertThat(Snowflake.parse(reply.path("id").asString()).time()).isEqualTo(now);
            assertThat(reply.path("timestamp").asString()).isEqualTo("2026-11-20T12:00:00Z");
            assertThat(reply.path("edited_timestamp").isNull()).isTrue();
        }
    }

    @Test
    void matchesARecordingRegardlessOfTimesNoncesAndWhitespace() throws Exception {
        discord.answering(200, message(FIRST, CHANNEL_ID, "one"))
                .answering(200, message(SECOND, CHANNEL_ID, "two"));
        record(
                stamped("first  at 2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "nonce-1"),
                stamped("second at 2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "nonce-2"));

        try (var client = replaying()) {
            var operation =
                    stamped("second\n at 2026-02-02T00:00:00Z", "2026-02-02T00:00:00Z", "nonce-3");

            assertThat(done(client, operation).content()).isEqualTo("two");
        }
    }

    @Test
    void playsMatchingRecordingsInOrderThenRepeatsTheLast() throws Exception {
        discord.answering(200, message(FIRST, CHANNEL_ID, "one"))
                .answering(200, message(SECOND, CHANNEL_ID, "two"));
        record(send(CHANNEL_ID, "hello"), send(CHANNEL_ID, "hello"));

        try (var client = replaying()) {
            var sent = new ArrayList<Message>();
            for (var count = 0; count < 4; count++) {
                sent.add(done(client, send(CHANNEL_ID, "hello")));
            }
            assertThat(sent)
                    .extracting(Message::content)
                    .containsExactly("one", "two", "two", "two");
            assertThat(sent).extracting(Message::id).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void fallsBackToAnotherBodyOfTheSameOperation() throws Exception {
        discord.answering(200, message(FIRST, CHANNEL_ID, "one"));
        record(send(CHANNEL_ID, "hello"));

        try (var client = replaying()) {
            assertThat(done(client, send(CHANNEL_ID, "something else")).content()).isEqualTo("one");
        }
    }

    @Test
    void reportsTheClosestMatchWhenNothingMatches() throws Exception {
        discord.answering(204, "null")
                .answering(200, message(FIRST, CHANNEL_ID, "hello"))
                .answering(200, message(SECOND, THREAD, "bye"));
        record(new TriggerTyping(CHANNEL), send(CHANNEL_ID, "hello"), send(THREAD, "bye"));

        try (var client = replaying()) {
            assertThat(client.perform(send(new Snowflake(9), "bye"), PATIENCE))
                    .isEqualTo(
                            new Outcome.NotDone<>(
                                    new NoMatch(
                                            "message:9:send",
                                            "message:%s:send (POST /channels/%s/messages with the"
                                                            .formatted(THREAD, THREAD)
                                                    + " same body)")));
            assertThat(client.perform(send(new Snowflake(9), "else"), PATIENCE))
                    .extracting("error.closest")
                    .asString()
                    .endsWith("with a different body)");
        }
    }

    @Test
    void replaysErrorResponses() throws Exception {
        discord.answering(403, "{\"code\": 50013, \"message\": \"Missing Permissions\"}");
        record(send(CHANNEL_ID, "hello"));

        try (var client = replaying()) {
            assertThat(client.perform(send(CHANNEL_ID, "hello"), PATIENCE))
                    .extracting("error.reason")
                    .isEqualTo("Missing Permissions");
        }
    }

    private static SendMessage send(Snowflake channel, String text) {
        return SendMessage.to(ChannelTarget.of(channel), MessageContent.of(text));
    }

    private static SendMessage stamped(String text, String time, String nonce) {
        var embed = Embed.titled("at").timestamp(Instant.parse(time)).build();
        return SendMessage.to(CHANNEL, MessageContent.of(text).with(embed))
                .withNonce(new Nonce(nonce));
    }

    private static String channel(Snowflake id, Snowflake parent) {
        return "{\"id\": \"%s\", \"name\": \"run\", \"parent_id\": \"%s\"}".formatted(id, parent);
    }

    private static String message(Snowflake id, Snowflake channel, String text) {
        return """
        {"id": "%s", "channel_id": "%s", "author": {"id": "%s"}, "content": "%s",
         "timestamp": "2025-12-13T00:00:01.000000+00:00", "edited_timestamp": null}
        """
                .formatted(id, channel, BOT, text);
    }

    private <R> R done(DiscordClient client, Operation<R> operation) throws InterruptedException {
        return client.perform(operation, PATIENCE).orThrow();
    }

    private void record(Operation<?>... operations) throws InterruptedException {
        try (var simulation = open(new SimulationMode.Recording(file()), FIRST.time())) {
            for (var operation : operations) {
                exchange(simulation, operation);
            }
        }
    }

    private static JsonNode exchange(SimulationLayer simulation, Operation<?> operation)
            throws InterruptedException {
        var request = operation.request(Directory.EMPTY);
        return ((Reply.Response) simulation.transport().send(request)).body();
    }

    private SimulationLayer open(SimulationMode mode, Instant now) {
        return SimulationLayer.open(mode, discord, DiscordSettings.builder().build(), () -> now);
    }

    private DiscordClient replaying() {
        return DiscordClient.builder(DiscordSettings.builder().build())
                .simulation(new SimulationMode.Replay(file()))
                .build();
    }

    private Path file() {
        return directory.resolve("recordings.json");
    }
}
