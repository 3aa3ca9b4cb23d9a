package dev.parley.bench.discord.ours;

import dev.parley.discord.BotToken;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.DiscordSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The process of our own contestant: reads rounds as the peers do, and prints outcomes.
///
/// As every caller of `discord-client` does who wants order, it does one channel's operations one
/// after another, on a virtual thread for each channel.
public final class OurContestant {

    private static final int UNLIMITED = 1_000_000;

    private final PrintStream out;
    private final List<JsonNode> operations = new ArrayList<>();

    private OurContestant(PrintStream out) {
        this.out = out;
    }

    /// Plays rounds until there are no more.
    ///
    /// @param args none
    public static void main(String[] args) throws IOException {
        var stdout = new FileOutputStream(FileDescriptor.out);
        var contestant = new OurContestant(new PrintStream(stdout, true, StandardCharsets.UTF_8));
        contestant.play();
        System.exit(0);
    }

    private void play() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var client = DiscordClientAtWork.none();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("PREPARE")) {
                client = prepare(line.substring("PREPARE".length()));
                out.println("READY");
            } else if (line.equals("GO")) {
                run(client);
                out.println("DONE");
                client.close();
            } else {
                operations.add(JsonMapper.shared().readTree(line));
            }
        }
    }

    private static DiscordClientAtWork prepare(String settings) {
        var discord =
                DiscordSettings.of(
                        URI.create(System.getenv("DISCORD_API_BASE_URL")),
                        new BotToken(System.getenv("DISCORD_BOT_TOKEN")));
        var globalLimit = JsonMapper.shared().readTree(settings).path("globalLimit").asBoolean();
        return new DiscordClientAtWork(
                new DiscordClient(
                        globalLimit ? discord : discord.withRequestsPerSecond(UNLIMITED)));
    }

    private void run(DiscordClientAtWork client) {
        var begun = System.nanoTime();
        Map<String, ExecutorService> channels = new HashMap<>();
        for (var operation : operations) {
            var due = begun + TimeUnit.MILLISECONDS.toNanos(operation.path("at").asLong());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            channels.computeIfAbsent(
                            operation.path("channel").asString(),
                            any -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                    .execute(() -> tell(operation, client));
        }
        channels.values().forEach(ExecutorService::close);
        operations.clear();
    }

    private void tell(JsonNode operation, DiscordClientAtWork client) {
        var result = client.perform(operation);
        out.println(
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "id",
                                        operation.path("id").asString(),
                                        "outcome",
                                        result.outcome(),
                                        "message",
                                        result.message(),
                                        "error",
                                        result.error())));
    }
}
