package dev.parley.egress.discord.outbound;

import dev.parley.delivery.Answer;
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
            case Outcome.RateLimited<R>(var pause) -> new Answer.RateLimited(pause);
            case Outcome.NotSent<R>(var reason) -> new Answer.NotReached(reason);
            case Outcome.ServerError<R>(var status) -> new Answer.Unclear("HTTP " + status);
            case Outcome.Unclear<R>(var reason) -> new Answer.Unclear(reason);
            case Outcome.Refused<R>(var status, var code, var reason) ->
                    new Answer.Refused(reason, Integer.toString(code == null ? status : code));
        };
    }
}
