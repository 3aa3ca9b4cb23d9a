package dev.parley.discord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.DeleteWebhookMessage;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.EditWebhookMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.GetCurrentUser;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.RemoveReaction;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.replay.SimulationMode;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares a recorded conversation with its replay: they are equal except for ids.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one simulator for all
class RoundTripIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ChannelTarget GENERAL = ChannelTarget.named("general");
    private static final WebhookTarget HOOK = WebhookTarget.defaultWebhook();
    private static final Emoji SEEN = new Emoji("👀");
    private static final Pattern ID = Pattern.compile("\\d{15,20}");

    @TempDir private Path directory;
    private final SimulatedDiscord discord = new SimulatedDiscord();

    @AfterAll
    void stop() {
        discord.close();
    }

    @Test
    void everyOperationEndsAsItWasRecorded() throws Exception {
        List<Outcome<?>> recorded;
        try (var client = recording()) {
            recorded = converse(client);
        }
        assertThat(recorded).filteredOn(Outcome.NotDone.class::isInstance).hasSize(1);

        try (var client = replaying()) {
            var replayed = converse(client);

            assertThat(withoutIds(replayed)).isEqualTo(withoutIds(recorded));
            assertThat(replayed.toString()).isNotEqualTo(recorded.toString());
        }
        assertThat(Files.readString(file())).doesNotContain("parley\"}", "webhook-token");
    }

    @Test
    void manyAtOnceEndAsTheyWereRecorded() throws Exception {
        List<String> recorded;
        try (var client = recording()) {
            recorded = talkAtOnce(client);
        }
        assertThat(recorded).hasSize(40);

        try (var client = replaying()) {
            assertThat(talkAtOnce(client)).isEqualTo(recorded);
        }
    }

    /// Performs every operation that needs no interaction, and one that Discord rejects.
    private static List<Outcome<?>> converse(DiscordClient client) throws InterruptedException {
        var outcomes = new ArrayList<Outcome<?>>();
        var file = Attachment.of("a.txt", "text/plain", "hi".getBytes(StandardCharsets.UTF_8));
        var hello = MessageContent.of("hello").with(file);
        keep(outcomes, client, new GetCurrentUser());
        keep(outcomes, client, new TriggerTyping(GENERAL));
        var first =
                keep(outcomes, client, SendMessage.to(GENERAL, hello).withNonce(new Nonce("n-1")));
        keep(
                outcomes,
                client,
                SendMessage.to(GENERAL, MessageContent.of("again")).replyingTo(first.id()));
        var thread = keep(outcomes, client, CreateThread.on(GENERAL, first.id(), "about it"));
        var inThread =
                keep(
                        outcomes,
                        client,
                        SendMessage.toThread(
                                thread.id(), MessageContent.of("see <#" + thread.id() + ">")));
        var place = ChannelTarget.of(thread.id());
        keep(outcomes, client, EditMessage.of(place, inThread.id(), MessageContent.of("seen")));
        keep(outcomes, client, new AddReaction(place, inThread.id(), SEEN));
        keep(outcomes, client, new RemoveReaction(place, inThread.id(), SEEN));
        keep(outcomes, client, new ListMessages(place, thread.id(), 10));
        keep(outcomes, client, new DeleteMessage(place, inThread.id()));
        var hooked =
                keep(outcomes, client, ExecuteWebhook.through(HOOK, MessageContent.of("hook")))
                        .orElseThrow();
        var edited = MessageContent.of("hooked");
        keep(outcomes, client, new EditWebhookMessage(HOOK, hooked.id(), edited, null));
        keep(outcomes, client, new DeleteWebhookMessage(HOOK, hooked.id(), null));
        keep(outcomes, client, ExecuteWebhook.through(HOOK, edited).withoutWaiting());
        var nowhere = ChannelTarget.of(new Snowflake(900_000_000_000_000_999L));
        outcomes.add(client.perform(SendMessage.to(nowhere, edited), PATIENCE));
        return outcomes;
    }

    private static <R> R keep(
            List<Outcome<?>> outcomes, DiscordClient client, Operation<R> operation)
            throws InterruptedException {
        var outcome = client.perform(operation, PATIENCE);
        outcomes.add(outcome);
        return outcome.orThrow();
    }

    /// Sends four messages to each of ten threads.
    private static List<String> talkAtOnce(DiscordClient client) throws Exception {
        var threads = new ArrayList<Snowflake>();
        for (var number = 0; number < 10; number++) {
            var operation = CreateThread.in(GENERAL, "thread " + number);
            threads.add(client.perform(operation, PATIENCE).orThrow().id());
        }
        var outcomes = new ArrayList<CompletableFuture<Outcome<Message>>>();
        for (var number = 0; number < 40; number++) {
            var content = MessageContent.of("message " + number);
            outcomes.add(
                    client.submit(
                            SendMessage.toThread(threads.get(number % 10), content), PATIENCE));
        }
        var said = new ArrayList<String>();
        for (var number = 0; number < 40; number++) {
            var message = outcomes.get(number).get().orThrow();
            said.add(message.content() + " in " + threads.indexOf(message.channel()));
        }
        return said;
    }

    /// Replaces each id by the number of its first appearance.
    private static String withoutIds(List<Outcome<?>> outcomes) {
        var text = outcomes.toString();
        var ids = ID.matcher(text).results().map(MatchResult::group).distinct().toList();
        return ID.matcher(text).replaceAll(found -> "id-" + ids.indexOf(found.group()));
    }

    private DiscordClient recording() {
        var environment = new HashMap<>(discord.asWebhook());
        environment.putAll(discord.asBot("general=" + SimulatedDiscord.GENERAL));
        return client(environment, new SimulationMode.Recording(file()));
    }

    private DiscordClient replaying() {
        var environment = new HashMap<>(discord.asWebhook());
        environment.put("DISCORD_CHANNELS", "general=" + SimulatedDiscord.GENERAL);
        return client(environment, new SimulationMode.Replay(file()));
    }

    private static DiscordClient client(Map<String, String> environment, SimulationMode mode) {
        var settings =
                DiscordSettings.builder().fillFrom(new Environment(environment, List.of())).build();
        return DiscordClient.builder(settings).simulation(mode).build();
    }

    private Path file() {
        return directory.resolve("recordings.json");
    }
}
