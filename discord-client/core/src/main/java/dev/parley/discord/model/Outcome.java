package dev.parley.discord.model;

/// Outcome of an operation, classified by whether it took effect.
///
/// @param <R> result of the operation
public sealed interface Outcome<R> {

    /// Discord carried it out.
    ///
    /// @param result Discord's answer
    record Done<R>(R result) implements Outcome<R> {}

    /// It certainly had no effect.
    ///
    /// @param error the reason
    record NotDone<R>(DiscordError error) implements Outcome<R> {}

    /// It may or may not have taken effect: the request was written, and no response said what
    /// became of it. A retry is harmless only as far as the operation's [Idempotency] goes.
    ///
    /// @param error the failure in place of a response
    record Unclear<R>(DiscordError.Retryable error) implements Outcome<R> {}

    /// It was carried out, and what it created was deleted before its response arrived.
    record Gone<R>() implements Outcome<R> {}

    /// Returns the result.
    ///
    /// @throws DiscordException unless the operation is [Done]
    default R orThrow() {
        return switch (this) {
            case Done<R>(var result) -> result;
            case NotDone<R>(var error) -> throw new DiscordException(error);
            case Unclear<R>(var error) -> throw new DiscordException(error);
            case Gone<R> _ ->
                    throw new DiscordException(
                            new DiscordError.NotFound(null, "it was created and then deleted"));
        };
    }
}
