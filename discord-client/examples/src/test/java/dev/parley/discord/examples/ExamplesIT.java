package dev.parley.discord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.examples.SimulatedDiscord.Ended;
import dev.parley.simulator.client.SimulatedMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Runs each example as a separate process against the simulated Discord.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one simulator for all
class ExamplesIT {

    private static final String PIPELINES = "pipelines=" + SimulatedDiscord.GENERAL;
    private static final Pattern MESSAGE_IN_THREAD =
            Pattern.compile("message (\\d+) in thread (\\d+)\n");

    @TempDir private Path directory;
    private final SimulatedDiscord discord = new SimulatedDiscord();

    @AfterAll
    void stop() {
        discord.close();
    }

    @BeforeEach
    void forget() {
        discord.reset();
    }

    @Test
    void anAlertIsInTheColourOfItsSeverity() throws Exception {
        var ended =
                discord.run(SendAlert.class, discord.asWebhook(), "critical", "Disk full", "db-1");

        assertThat(ended).isEqualTo(new Ended(0, ""));
        var embed = only(discord.messages(SimulatedDiscord.GENERAL)).extras().at("/embeds/0");
        assertThat(embed.path("title").asString()).isEqualTo("Disk full");
        assertThat(embed.path("description").asString()).isEqualTo("db-1");
        assertThat(embed.path("color").asInt()).isEqualTo(0xE74C3C);
        assertThat(embed.at("/footer/text").asString()).isEqualTo("critical");
    }

    @Test
    void anAlertWithoutAWebhookSaysHowToSetOne() throws Exception {
        var ended = discord.run(SendAlert.class, Map.of(), "info", "Hello", "all is well");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("set DISCORD_WEBHOOK_URL");
    }

    @Test
    void aPipelineIsOneMessageInAThreadThatEndsWithACheckMark() throws Exception {
        var ended = record(file());

        var message = only(discord.messages(thread(ended)));
        assertThat(message.edits()).as("one for each stage").isEqualTo(2);
        assertThat(message.extras().at("/embeds/0/fields/1/value").asString())
                .isEqualTo("✅ finished");
        assertThat(message.reactions()).containsEntry("✅", 1);
    }

    @Test
    void stagesOfTheCommandLineAreRun() throws Exception {
        var ended =
                discord.run(
                        PipelineThread.class, discord.asBot(PIPELINES), "release", "build", "test");

        assertThat(ended).isEqualTo(new Ended(0, ""));
    }

    @Test
    void aReplayNeedsNeitherServerNorToken() throws Exception {
        var recorded = record(file());
        var environment = Map.of("DISCORD_CHANNELS", PIPELINES);

        var replayed = discord.run(RecordAndReplay.class, environment, "replay", file());

        assertThat(thread(replayed)).isNotEqualTo(thread(recorded));
    }

    @Test
    void notificationsGoToTheChannelsOfTheirNames() throws Exception {
        var threads = List.of(discord.newThread(), discord.newThread(), discord.newThread());
        var channels = "alerts=%s,deployments=%s,feedback=%s".formatted(threads.toArray());

        var ended =
                discord.run(
                        RouteNotifications.class,
                        discord.asBot(channels),
                        "alerts",
                        "Disk full",
                        "deployments",
                        "v2 is out",
                        "feedback",
                        "They like it",
                        "gossip",
                        "Have you heard?");

        assertThat(only(discord.messages(threads.get(0))).text()).isEqualTo("Disk full");
        assertThat(only(discord.messages(threads.get(1))).text()).isEqualTo("v2 is out");
        assertThat(only(discord.messages(threads.get(2))).text()).isEqualTo("They like it");
        assertThat(ended.output())
                .endsWith(
                        "not sent: route 'gossip' is not configured, expected one of [alerts,"
                                + " deployments, feedback]\n");
    }

    @Test
    void theManualsCommandsDoWhatItSays() throws Exception {
        var block = ManualSnippets.blocks("sh").getLast();

        var ended = discord.run(block);

        assertThat(ended.output())
                .matches(
                        """
                        sent as \\d+
                        sent as \\d+
                        not sent: route 'gossip' is not configured, expected one of .*
                        message \\d+ in thread \\d+
                        message \\d+ in thread \\d+
                        """);
        assertThat(discord.messages(SimulatedDiscord.GENERAL))
                .as("an alert and two notifications")
                .hasSize(3);
    }

    private Ended record(String file) throws Exception {
        return discord.run(RecordAndReplay.class, discord.asBot(PIPELINES), "record", file);
    }

    private String file() {
        return directory.resolve("recordings.json").toString();
    }

    private static String thread(Ended ended) {
        var found = MESSAGE_IN_THREAD.matcher(ended.output());
        assertThat(found.matches()).as(ended.output()).isTrue();
        return found.group(2);
    }

    private static SimulatedMessage only(List<SimulatedMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }
}
