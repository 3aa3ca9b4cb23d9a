package dev.parley.discord.retry;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Retryable;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.transport.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Duration;
import java.util.Optional;

/// What one attempt's reply means for the next.
sealed interface AttemptResult {

    /// It is done.
    record Completed(JsonNode answer) implements AttemptResult {}

    /// It will not be done.
    record Failed(DiscordError error) implements AttemptResult {}

    /// It may be done by another attempt.
    ///
    /// @param mayBeDone whether this one may have done it
    record Retry(Retryable error, boolean mayBeDone) implements AttemptResult {}

    /// How long opening direct messages rests after Discord said that it was too much.
    Duration DIRECT_MESSAGE_COOLDOWN = Duration.ofSeconds(60);

    /// Reads a reply.
    ///
    /// @param limited what a 429 asked for
    static AttemptResult of(Operation<?> operation, Reply reply, Optional<RateLimited> limited) {
        return switch (reply) {
            case Reply.NotSent(var reason) -> new Retry(new Network(reason), false);
            case Reply.NoResponse(var reason) -> new Retry(new Network(reason), true);
            case Reply.Withheld(var error) -> new Failed(error);
            case Reply.Response answer ->
                    limited.<AttemptResult>map(limit -> new Retry(limit, false))
                            .orElseGet(() -> of(operation, answer));
        };
    }

    private static AttemptResult of(Operation<?> operation, Reply.Response answer) {
        if (answer.status() < 300) {
            return new Completed(answer.body());
        }
        var code = ErrorClassifier.code(answer);
        if (code != null && operation.isAlreadyDone(code)) {
            return new Completed(MissingNode.getInstance());
        }
        if (code != null && code == ErrorClassifier.OPENING_DIRECT_MESSAGES_TOO_FAST) {
            return new Retry(new RateLimited(DIRECT_MESSAGE_COOLDOWN, Scope.ROUTE, code), false);
        }
        return switch (ErrorClassifier.classify(answer)) {
            case Retryable error -> new Retry(error, answer.status() >= 500);
            case DiscordError error -> new Failed(error);
        };
    }
}
