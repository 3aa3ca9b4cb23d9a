package dev.parley.discord.examples;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.SimulatedMessage;
import dev.parley.simulator.client.SimulatorClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A simulated Discord, and the examples as processes that use it.
final class SimulatedDiscord implements AutoCloseable {

    static final String GENERAL = SimulatorClient.GENERAL_CHANNEL_ID;

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalServer<SimulatorAddress> server =
            LocalServer.start(
                    SimulatorServer.prepare(
                            ProjectHome.find(),
                            Path.of("target", "simulator.log").toAbsolutePath(),
                            0));
    private final SimulatorClient simulator = new SimulatorClient(server.address().baseUri());

    /// Result of a process.
    record Ended(int status, String output) {}

    /// Returns the environment of a bot.
    Map<String, String> asBot(String channels) {
        return Map.of(
                "DISCORD_API_BASE_URL",
                server.address().resolve("/api/v10").toString(),
                "DISCORD_BOT_TOKEN",
                "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley",
                "DISCORD_CHANNELS",
                channels);
    }

    /// Returns the environment of the webhook of `#general`.
    Map<String, String> asWebhook() {
        return Map.of(
                "DISCORD_API_BASE_URL", server.address().resolve("/api/v10").toString(),
                "DISCORD_WEBHOOK_URL",
                        server.address().resolve(SimulatorClient.GENERAL_WEBHOOK_PATH).toString());
    }

    /// Runs a program to its end, with this environment only.
    Ended run(Class<?> program, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var java = JAVA.resolve("java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", "target/lib/*", program.getCanonicalName()));
        command.addAll(List.of(words));
        return run(new ProcessBuilder(command), environment);
    }

    /// Runs a shell block of the manual in the project's directory.
    Ended run(String block) throws IOException, InterruptedException {
        var script = block.replace("http://127.0.0.1:7410", server.address().baseUri().toString());
        var home = ProjectHome.find().root().toFile();
        return run(
                new ProcessBuilder("sh", "-c", script).directory(home),
                Map.of("PATH", JAVA + ":" + System.getenv("PATH")));
    }

    private static Ended run(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        builder.redirectErrorStream(true).environment().clear();
        builder.environment().putAll(environment);
        // the output contains emojis
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /// Creates a thread.
    ///
    /// @return its id
    String newThread() throws InterruptedException {
        var environment = new Environment(asBot("general=" + GENERAL), List.of());
        var settings = DiscordSettings.builder().fillFrom(environment).build();
        try (var client = DiscordClient.of(settings)) {
            var operation = CreateThread.in(ChannelTarget.named("general"), "a place");
            return client.perform(operation, PATIENCE).orThrow().id().toString();
        }
    }

    /// Returns the messages of a channel or thread, oldest first.
    List<SimulatedMessage> messages(String channel) {
        return simulator.messages("discord:" + channel);
    }

    /// Deletes all messages.
    void reset() {
        simulator.reset();
    }

    @Override
    public void close() {
        simulator.close();
        server.close();
    }
}
