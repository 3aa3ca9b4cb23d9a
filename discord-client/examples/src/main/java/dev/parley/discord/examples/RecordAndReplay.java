package dev.parley.discord.examples;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.examples.PipelineThread.Stage;
import dev.parley.discord.replay.SimulationMode;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;

import java.nio.file.Path;
import java.util.List;

/// Records a pipeline's conversation with Discord, or replays it as a test would, without a server
/// and without a token.
///
/// Set what [PipelineThread] needs (a replay needs only the channel); pass `record` or `replay`,
/// and a file.
final class RecordAndReplay {

    private static final List<Stage> STAGES =
            List.of(new Stage("build", () -> {}), new Stage("test", () -> {}));

    private RecordAndReplay() {}

    /// Records or replays.
    public static void main(String[] words) throws InterruptedException {
        CommandLine.require(words, words.length == 2, "record|replay FILE");
        var settings = DiscordSettings.builder().fillFrom(Environment.ofProcess()).build();
        var mode = mode(words[0], Path.of(words[1]));
        try (var client = DiscordClient.builder(settings).simulation(mode).build()) {
            var message = new PipelineThread(client).run("nightly", STAGES);
            System.out.println("message " + message.id() + " in thread " + message.channel());
        }
    }

    private static SimulationMode mode(String word, Path file) {
        return switch (word) {
            case "record" -> new SimulationMode.Recording(file);
            case "replay" -> new SimulationMode.Replay(file);
            default -> new SimulationMode.Disabled();
        };
    }
}
