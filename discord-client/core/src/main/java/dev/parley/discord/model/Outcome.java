package dev.parley.discord.model;

/// How an operation ended, told by whether it was done.
///
/// @param <R> what the operation answers with
public sealed interface Outcome<R> {

    /// Discord did it.
    ///
    /// @param result what it answered
    record Done<R>(R result) implements Outcome<R> {}

    /// Certainly not done.
    ///
    /// @param error why
    record NotDone<R>(DiscordError error) implements Outcome<R> {}

    /// Perhaps done, perhaps not: the request was written, and no answer told what became of it. A
    /// repeat is harmless only if Discord can tell it from the first ([Idempotency]).
    ///
    /// @param error what came instead of an answer
    record Unclear<R>(DiscordError.Retryable error) implements Outcome<R> {}

    /// It was done, and what it made was deleted before its answer came.
    record Gone<R>() implements Outcome<R> {}

    /// The result.
    ///
    /// @throws DiscordException when it was not, or perhaps not, done
    default R orThrow() {
        return switch (this) {
            case Done<R>(var result) -> result;
            case NotDone<R>(var error) -> throw new DiscordException(error);
            case Unclear<R>(var error) -> throw new DiscordException(error);
            case Gone<R> _ ->
                    throw new DiscordException(
                            new DiscordError.NotFound(null, "it was done and deleted since"));
        };
    }
}
