package dev.parley.bench.discord.ours;

import dev.parley.discord.ChannelTarget;
import dev.parley.discord.DiscordClient;
import dev.parley.discord.Outcome;
import dev.parley.discord.Snowflake;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.redis.Account;
import dev.parley.discord.redis.RedisGate;
import dev.parley.discord.settings.DiscordSettings;

import redis.clients.jedis.RedisClient;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// The only place that knows `discord-client`: hands operations over at its defaults.
final class DiscordClientAtWork implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final int UNLIMITED = 1_000_000;

    private final DiscordClient client;

    /// What ends with the client.
    private final List<Runnable> ends;

    private DiscordClientAtWork(DiscordClient client, List<Runnable> ends) {
        this.client = client;
        this.ends = ends;
    }

    /// A fresh client for the Discord that the environment names.
    ///
    /// @param round its settings
    static DiscordClientAtWork prepared(JsonNode round) {
        var settings =
                DiscordSettings.builder()
                        .api(URI.create(System.getenv("DISCORD_API_BASE_URL")))
                        .botToken(System.getenv("DISCORD_BOT_TOKEN"));
        if (!round.path("globalLimit").asBoolean()) {
            settings.requestsPerSecond(UNLIMITED);
        }
        var processes = round.path("processes").asInt(1);
        return processes > 1 ? shared(settings.build(), processes) : alone(settings.build());
    }

    private static DiscordClientAtWork alone(DiscordSettings settings) {
        return new DiscordClientAtWork(DiscordClient.of(settings), List.of());
    }

    /// One of several processes with one token, which agree through Redis.
    private static DiscordClientAtWork shared(DiscordSettings settings, int processes) {
        var redis = RedisClient.create(URI.create(System.getenv("REDIS_URL")));
        var gate =
                new RedisGate(
                        redis,
                        Account.of(Objects.requireNonNull(settings.token())),
                        settings.requestsPerSecond(),
                        () -> 1.0 / processes,
                        System::nanoTime);
        return new DiscordClientAtWork(
                DiscordClient.builder(settings).gate(gate).build(),
                List.of(gate::close, redis::close));
    }

    /// What became of an operation.
    ///
    /// @param outcome `ok`, `failed` or `unknown`
    record Result(String outcome, String message, String error) {}

    CompletableFuture<Result> submit(JsonNode operation) throws InterruptedException {
        var channel = ChannelTarget.of(Snowflake.parse(operation.path("channel").asString()));
        if (operation.path("op").asString().equals("react")) {
            var message = Snowflake.parse(operation.path("message").asString());
            return submit(
                    new AddReaction(
                            channel, message, new Emoji(operation.path("emoji").asString())));
        }
        var content = MessageContent.of(operation.path("content").asString());
        var nonce = new Nonce(operation.path("id").asString());
        return submit(SendMessage.to(channel, content).marked(nonce));
    }

    private <R> CompletableFuture<Result> submit(Operation<R> operation)
            throws InterruptedException {
        return client.submit(operation, WITHIN).thenApply(DiscordClientAtWork::result);
    }

    private static Result result(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var done) ->
                    new Result(
                            "ok",
                            done instanceof Message message ? message.id().toString() : "",
                            "");
            case Outcome.Gone<?> _ -> new Result("ok", "", "");
            case Outcome.NotDone<?>(var error) -> new Result("failed", "", error.reason());
            case Outcome.Unclear<?>(var error) -> new Result("unknown", "", error.reason());
        };
    }

    @Override
    public void close() {
        client.close();
        ends.forEach(Runnable::run);
    }
}
