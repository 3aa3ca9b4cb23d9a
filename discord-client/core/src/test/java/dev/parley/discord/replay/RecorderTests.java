package dev.parley.discord.replay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RespondToInteraction;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/// Content of a recorded cassette.
class RecorderTests {

    private static final Instant NOW = Instant.parse("2025-12-13T00:00:01Z");
    private static final String TOKEN = "hush-hush";
    private static final String ADDRESS =
            "https://discord.com/api/webhooks/123456789012345678/" + TOKEN;
    private static final DiscordSettings SETTINGS =
            DiscordSettings.builder().botToken("bot-" + TOKEN).webhook(ADDRESS).build();
    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));

    private static final Emoji CHECKED = new Emoji("✅");

    @TempDir private Path directory;
    private final FakeTransport discord = new FakeTransport();

    @Test
    void matchesTheGoldenFile() throws Exception {
        discord.answering(
                        200,
                        """
                        {"id": "987654321098765432", "channel_id": "111222333444555666",
                         "content": "Test message", "embeds": []}
                        """,
                        "X-RateLimit-Bucket: 30-per-minute",
                        "X-RateLimit-Remaining: 29",
                        "X-RateLimit-Reset-After: 60.5")
                .answering(204, "null");

        record(
                ExecuteWebhook.through(
                        WebhookTarget.defaultWebhook(), MessageContent.of("Test message")),
                new TriggerTyping(CHANNEL));

        assertThat(file()).hasContent(golden());
    }

    @Test
    void recordsNoToken() throws Exception {
        discord.answering(200, "{\"token\": \"of-another\", \"url\": \"" + ADDRESS + "\"}")
                .answering(200, "{\"content\": \"my token is bot-" + TOKEN + "\"}")
                .answering(200, "{\"echo\": \"interaction-token\"}");
        var interaction =
                new InteractionHandle(new Snowflake(1), "interaction-token", new Snowflake(2));

        record(
                ExecuteWebhook.through(
                        WebhookTarget.defaultWebhook(), MessageContent.of("see " + ADDRESS)),
                SendMessage.to(CHANNEL, MessageContent.of("my token is bot-" + TOKEN)),
                new RespondToInteraction(interaction, null, false));

        assertThat(Files.readString(file()))
                .doesNotContain(TOKEN, "of-another", "interaction-token", "Authorization")
                .contains("/webhooks/123456789012345678/[redacted]?wait=true")
                .contains("/interactions/1/[redacted]/callback")
                .contains("my token is [redacted]");
    }

    @Test
    void recordsFilesByNameAndSize() throws Exception {
        discord.answering(200, "{}");
        var content =
                MessageContent.of("look").with(Attachment.of("a.png", "image/png", new byte[3]));

        record(SendMessage.to(CHANNEL, content));

        var body = CassetteReader.read(file()).getFirst().request().body();
        assertThat(body.path("payload_json").path("content").asString()).isEqualTo("look");
        assertThat(body.path("files"))
                .hasToString("[{\"name\":\"a.png\",\"content_type\":\"image/png\",\"size\":3}]");
    }

    @Test
    void doesNotRecordRateLimitResponses() throws Exception {
        discord.answering(429, "{\"retry_after\": 1}")
                .answering(new Reply.NoResponse("SocketException"))
                .answering(new Reply.NotSent("ConnectException"))
                .answering(204, "null");
        var typing = new TriggerTyping(CHANNEL);

        record(typing, typing, typing, typing);

        assertThat(CassetteReader.read(file()))
                .extracting(interaction -> interaction.response().status())
                .containsExactly(204);
    }

    @Test
    void isValidAfterEachResponse() throws Exception {
        discord.answering(204, "null").answering(204, "null");
        try (var simulation = recording()) {
            assertThat(CassetteReader.read(file())).isEmpty();

            exchange(simulation, new TriggerTyping(CHANNEL));
            assertThat(CassetteReader.read(file())).hasSize(1);

            exchange(simulation, new TriggerTyping(CHANNEL));
            assertThat(CassetteReader.read(file())).hasSize(2);
        }
    }

    @Test
    void losesAtMostTheLastInteractionOfATruncatedFile() throws Exception {
        discord.answering(204, "null").answering(204, "null").answering(204, "null");
        record(new TriggerTyping(CHANNEL));
        var firstEnds = Files.readString(file()).lastIndexOf("\n  ]");
        record(new TriggerTyping(CHANNEL), new AddReaction(CHANNEL, new Snowflake(9), CHECKED));
        var whole = Files.readAllBytes(file());

        for (var length = firstEnds; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThat(CassetteReader.read(file())).hasSizeBetween(1, 2);
        }
    }

    @Test
    void keepsRecordingWhenACallerIsInterrupted() throws Exception {
        discord.answering(204, "null").answering(204, "null");
        try (var simulation = recording()) {
            Thread.currentThread().interrupt();
            exchange(simulation, new TriggerTyping(CHANNEL));
            assertThat(Thread.interrupted()).isTrue();

            exchange(simulation, new TriggerTyping(CHANNEL));
        }
        assertThat(CassetteReader.read(file())).hasSize(2);
    }

    @Test
    void overwritesAnExistingFile() throws Exception {
        discord.answering(204, "null").answering(204, "null");

        record(new TriggerTyping(CHANNEL));
        record(new TriggerTyping(CHANNEL));

        assertThat(CassetteReader.read(file())).hasSize(1);
    }

    private Path file() {
        return directory.resolve("made-when-needed").resolve("recordings.json");
    }

    private static String golden() throws IOException {
        try (var file = RecorderTests.class.getResourceAsStream("recordings.json")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void record(Operation<?>... operations) throws InterruptedException {
        try (var simulation = recording()) {
            for (var operation : operations) {
                exchange(simulation, operation);
            }
        }
    }

    private SimulationLayer recording() {
        return SimulationLayer.open(
                new SimulationMode.Recording(file()), discord, SETTINGS, () -> NOW);
    }

    private static Reply exchange(SimulationLayer simulation, Operation<?> operation)
            throws InterruptedException {
        return simulation.transport().send(operation.request(SETTINGS.directory()));
    }
}
