package dev.parley.discord.attempt;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.Network;
import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.DiscordError.Retryable;
import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.wire.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Duration;
import java.util.Optional;

/// What one attempt's reply means for the next.
sealed interface Verdict {

    /// It is done.
    record Done(JsonNode answer) implements Verdict {}

    /// It will not be done.
    record Over(DiscordError error) implements Verdict {}

    /// It may be done by another attempt.
    ///
    /// @param isPerhapsDone whether this one may have done it
    record Again(Retryable error, boolean isPerhapsDone) implements Verdict {}

    /// How long opening direct messages rests after Discord said that it was too much.
    Duration REST = Duration.ofSeconds(60);

    /// Reads a reply.
    ///
    /// @param limited what a 429 asked for
    static Verdict of(Operation<?> operation, Reply reply, Optional<RateLimited> limited) {
        return switch (reply) {
            case Reply.NeverLeft(var reason) -> new Again(new Network(reason), false);
            case Reply.Lost(var reason) -> new Again(new Network(reason), true);
            case Reply.Withheld(var error) -> new Over(error);
            case Reply.Answered answer ->
                    limited.<Verdict>map(limit -> new Again(limit, false))
                            .orElseGet(() -> of(operation, answer));
        };
    }

    private static Verdict of(Operation<?> operation, Reply.Answered answer) {
        if (answer.status() < 300) {
            return new Done(answer.body());
        }
        var code = ErrorCodes.code(answer);
        if (code != null && operation.isDoneAlready(code)) {
            return new Done(MissingNode.getInstance());
        }
        if (code != null && code == ErrorCodes.OPENING_TOO_FAST) {
            return new Again(new RateLimited(REST, Scope.ROUTE, code), false);
        }
        return switch (ErrorCodes.of(answer)) {
            case Retryable error -> new Again(error, answer.status() >= 500);
            case DiscordError error -> new Over(error);
        };
    }
}
