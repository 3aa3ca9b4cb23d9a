package dev.parley.egress.discord.outbound;

import dev.parley.delivery.Answer;
import dev.parley.discord.DiscordError;
import dev.parley.discord.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The translation of the client's outcomes.
final class Answers {

    private Answers() {}

    /// The answer that an outcome means.
    ///
    /// @param id reads the id of what is visible out of the result
    static <R> Answer of(Outcome<R> outcome, Function<R, @Nullable String> id) {
        return switch (outcome) {
            case Outcome.Done<R>(var result) -> new Answer.Done(id.apply(result));
            case Outcome.Gone<R> _ -> new Answer.Done(null);
            case Outcome.Unclear<R>(var error) -> new Answer.Unclear(error.reason());
            case Outcome.NotDone<R>(var error) -> of(error);
        };
    }

    /// The answer that an error means; a refused token refuses nothing but the service itself.
    static Answer of(DiscordError error) {
        return switch (error) {
            case DiscordError.RateLimited(var pause, _, _) -> new Answer.RateLimited(pause);
            case DiscordError.RateLimitWaitTooLong(var pause) -> new Answer.RateLimited(pause);
            case DiscordError.Retryable _, DiscordError.Queueing _, DiscordError.Unauthorized _ ->
                    new Answer.NotReached(error.reason());
            case DiscordError.Permanent refused ->
                    new Answer.Refused(
                            refused.reason(),
                            refused.code() == null ? null : refused.code().toString());
            case DiscordError.Configuration _, DiscordError.Simulation _ ->
                    new Answer.Refused(error.reason(), null);
        };
    }
}
