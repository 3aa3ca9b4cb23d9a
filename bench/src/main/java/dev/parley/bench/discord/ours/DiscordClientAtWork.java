package dev.parley.bench.discord.ours;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.AllowedMentions;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// The only place that knows `discord-client`: does one operation within a deadline.
final class DiscordClientAtWork implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 4;

    private final @Nullable DiscordClient client;

    DiscordClientAtWork(@Nullable DiscordClient client) {
        this.client = client;
    }

    static DiscordClientAtWork none() {
        return new DiscordClientAtWork(null);
    }

    /// What became of an operation.
    ///
    /// @param outcome `ok`, `failed` or `unknown`
    record Result(String outcome, String message, String error) {}

    Result perform(JsonNode operation) {
        var channel = operation.path("channel").asString();
        return operation.path("op").asString().equals("react")
                ? perform(
                        new AddReaction(
                                channel,
                                operation.path("message").asString(),
                                operation.path("emoji").asString()))
                : perform(
                        new SendMessage(
                                channel,
                                operation.path("content").asString(),
                                operation.path("id").asString(),
                                null,
                                AllowedMentions.NONE));
    }

    private Result perform(Operation<?> operation) {
        var deadline = System.nanoTime() + DEADLINE.toNanos();
        var result = new Result("failed", "", "no time");
        try {
            for (var attempt = 0; System.nanoTime() < deadline; attempt++) {
                var left = Duration.ofNanos(deadline - System.nanoTime());
                var outcome = attempt(operation, left);
                switch (outcome) {
                    case Outcome.Done<?>(var done) -> {
                        return new Result("ok", done instanceof Message made ? made.id() : "", "");
                    }
                    case Outcome.Refused<?> refused -> {
                        return new Result("failed", "", refused.toString());
                    }
                    case Outcome.RateLimited<?>(var pause) -> Thread.sleep(pause);
                    case Outcome.ServerError<?> _, Outcome.Unclear<?> _ -> {
                        result = new Result("unknown", "", outcome.toString());
                        Thread.sleep(pause(attempt));
                    }
                    case Outcome.NotSent<?> _ -> Thread.sleep(pause(attempt));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private <R> Outcome<R> attempt(Operation<R> operation, Duration patience)
            throws InterruptedException {
        if (client == null) {
            throw new IllegalStateException("PREPARE comes first");
        }
        return client.attempt(operation, patience);
    }

    private static Duration pause(int attempt) {
        var longest = FIRST_PAUSE.toMillis() << Math.min(attempt, MOST_DOUBLINGS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
