package dev.parley.benchmarks.discord.candidate.own;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.redis.BotKeyspace;
import dev.parley.discord.redis.RedisGlobalLimiter;
import dev.parley.discord.settings.DiscordSettings;

import redis.clients.jedis.RedisClient;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Submits operations to `discord-client` at its default settings; the only user of that library
/// here.
final class DiscordClientAdapter implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int UNLIMITED = 1_000_000;

    private final DiscordClient client;

    /// Closed together with the client.
    private final List<Runnable> cleanups;

    private DiscordClientAdapter(DiscordClient client, List<Runnable> ends) {
        this.client = client;
        this.cleanups = ends;
    }

    /// Creates a client for the Discord API that the environment names.
    ///
    /// @param round settings of the round
    static DiscordClientAdapter create(JsonNode round) {
        var settings =
                DiscordSettings.builder()
                        .api(URI.create(System.getenv("DISCORD_API_BASE_URL")))
                        .botToken(System.getenv("DISCORD_BOT_TOKEN"));
        if (!round.path("globalLimit").asBoolean()) {
            settings.requestsPerSecond(UNLIMITED);
        }
        var processes = round.path("processes").asInt(1);
        return processes > 1 ? shared(settings.build(), processes) : standalone(settings.build());
    }

    private static DiscordClientAdapter standalone(DiscordSettings settings) {
        return new DiscordClientAdapter(DiscordClient.of(settings), List.of());
    }

    /// One of several processes with the same token, whose limits are shared through Redis.
    private static DiscordClientAdapter shared(DiscordSettings settings, int processes) {
        var redis = RedisClient.create(URI.create(System.getenv("REDIS_URL")));
        var gate =
                new RedisGlobalLimiter(
                        redis,
                        BotKeyspace.of(Objects.requireNonNull(settings.token())),
                        settings.requestsPerSecond(),
                        () -> 1.0 / processes,
                        System::nanoTime);
        return new DiscordClientAdapter(
                DiscordClient.builder(settings).globalLimiter(gate).build(),
                List.of(gate::close, redis::close));
    }

    /// Outcome of an operation.
    ///
    /// @param outcome `ok`, `failed` or `unknown`
    record SubmissionResult(String outcome, String message, String error) {}

    CompletableFuture<SubmissionResult> submit(JsonNode operation) throws InterruptedException {
        var channel = ChannelTarget.of(Snowflake.parse(operation.path("channel").asString()));
        if (operation.path("op").asString().equals("react")) {
            var message = Snowflake.parse(operation.path("message").asString());
            return submit(
                    new AddReaction(
                            channel, message, new Emoji(operation.path("emoji").asString())));
        }
        var content = MessageContent.of(operation.path("content").asString());
        var nonce = new Nonce(operation.path("id").asString());
        return submit(SendMessage.to(channel, content).withNonce(nonce));
    }

    private <R> CompletableFuture<SubmissionResult> submit(Operation<R> operation)
            throws InterruptedException {
        return client.submit(operation, DEADLINE).thenApply(DiscordClientAdapter::result);
    }

    private static SubmissionResult result(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var done) ->
                    new SubmissionResult(
                            "ok",
                            done instanceof Message message ? message.id().toString() : "",
                            "");
            case Outcome.Gone<?> _ -> new SubmissionResult("ok", "", "");
            case Outcome.NotDone<?>(var error) ->
                    new SubmissionResult("failed", "", error.reason());
            case Outcome.Unclear<?>(var error) ->
                    new SubmissionResult("unknown", "", error.reason());
        };
    }

    @Override
    public void close() {
        client.close();
        cleanups.forEach(Runnable::run);
    }
}
