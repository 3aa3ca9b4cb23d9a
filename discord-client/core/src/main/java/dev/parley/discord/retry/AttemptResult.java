package dev.parley.discord.retry;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Retryable;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.transport.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Duration;
import java.util.Optional;

/// Result of one attempt, classified by what to do next.
sealed interface AttemptResult {

    /// The operation is done.
    record Completed(JsonNode body) implements AttemptResult {}

    /// The operation has failed for good.
    record Failed(DiscordError error) implements AttemptResult {}

    /// Another attempt may succeed.
    ///
    /// @param mayBeDone whether this attempt may have taken effect
    record Retry(Retryable error, boolean mayBeDone) implements AttemptResult {}

    /// Pause in opening direct messages after Discord reported too many.
    Duration DIRECT_MESSAGE_COOLDOWN = Duration.ofSeconds(60);

    /// Classifies a reply.
    ///
    /// @param limited the rate limit that a 429 reported
    static AttemptResult of(Operation<?> operation, Reply reply, Optional<RateLimited> limited) {
        return switch (reply) {
            case Reply.NotSent(var reason) -> new Retry(new Network(reason), false);
            case Reply.NoResponse(var reason) -> new Retry(new Network(reason), true);
            case Reply.Withheld(var error) -> new Failed(error);
            case Reply.Response response ->
                    limited.<AttemptResult>map(limit -> new Retry(limit, false))
                            .orElseGet(() -> of(operation, response));
        };
    }

    private static AttemptResult of(Operation<?> operation, Reply.Response response) {
        if (response.isSuccess()) {
            return new Completed(response.body());
        }
        var code = response.errorCode();
        if (code != null && operation.isAlreadyDone(code)) {
            return new Completed(MissingNode.getInstance());
        }
        if (ErrorCodes.is(code, ErrorCodes.OPENING_DIRECT_MESSAGES_TOO_FAST)) {
            return new Retry(new RateLimited(DIRECT_MESSAGE_COOLDOWN, Scope.ROUTE, code), false);
        }
        return switch (ErrorClassifier.classify(response)) {
            case Retryable error -> new Retry(error, response.status() >= 500);
            case DiscordError error -> new Failed(error);
        };
    }
}
