package dev.parley.discord.examples;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;

import java.time.Duration;
import java.util.List;

/// Shows a pipeline in its own thread: one message, edited as stages finish, and a ✅ at the end.
///
/// Set `DISCORD_BOT_TOKEN`, and the channel `pipelines` in `DISCORD_CHANNELS`; pass the pipeline's
/// name and its stages.
final class PipelineThread {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ChannelTarget PIPELINES = ChannelTarget.named("pipelines");
    private static final Emoji DONE = new Emoji("✅");
    private static final int RUNNING = 0x3498DB;
    private static final int FINISHED = 0x2ECC71;

    private final DiscordClient client;

    PipelineThread(DiscordClient client) {
        this.client = client;
    }

    /// A stage of the pipeline.
    record Stage(String name, Runnable work) {}

    /// Runs stages without work.
    public static void main(String[] words) throws InterruptedException {
        CommandLine.require(words, words.length >= 2, "NAME STAGE…");
        var stages =
                List.of(words).stream().skip(1).map(name -> new Stage(name, () -> {})).toList();
        var settings = DiscordSettings.builder().fillFrom(Environment.ofProcess()).build();
        try (var client = DiscordClient.of(settings)) {
            new PipelineThread(client).run(words[0], stages);
        }
    }

    /// Runs the stages in order and shows their progress.
    ///
    /// @return the message as it was sent
    /// @throws dev.parley.discord.model.DiscordException when Discord rejects an operation
    Message run(String name, List<Stage> stages) throws InterruptedException {
        var thread =
                client.perform(CreateThread.in(PIPELINES, "Pipeline: " + name), PATIENCE).orThrow();
        var place = ChannelTarget.of(thread.id());
        // the nonce lets Discord recognize a retry if the first response is lost
        var first = SendMessage.to(place, status(name, stages, 0));
        var status =
                client.perform(first.withNonce(new Nonce("run-" + thread.id())), PATIENCE)
                        .orThrow();
        for (var finished = 1; finished <= stages.size(); finished++) {
            stages.get(finished - 1).work().run();
            // an edit is idempotent and needs no nonce
            var content = status(name, stages, finished);
            client.perform(EditMessage.of(place, status.id(), content), PATIENCE).orThrow();
        }
        client.perform(new AddReaction(place, status.id(), DONE), PATIENCE).orThrow();
        return status;
    }

    /// Returns the message for a number of finished stages.
    private static MessageContent status(String name, List<Stage> stages, int finished) {
        var embed = Embed.titled(name).color(finished == stages.size() ? FINISHED : RUNNING);
        for (var number = 0; number < stages.size(); number++) {
            embed.field(stages.get(number).name(), mark(number, finished));
        }
        return MessageContent.of(embed.build());
    }

    private static String mark(int number, int finished) {
        if (number < finished) {
            return "✅ finished";
        }
        return number == finished ? "⏳ running" : "▫️ waiting";
    }
}
