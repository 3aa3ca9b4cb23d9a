package dev.parley.discord.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;

/// Why an operation was not done, or may not have been; told by what the caller can do about it.
///
/// Which of Discord's codes belongs where is decided in one place, `ErrorCodes`.
public sealed interface DiscordError {

    /// One line for people: the thing, the value and the cure; never a token.
    String reason();

    /// It may succeed later.
    sealed interface Retryable extends DiscordError {}

    /// It will not succeed, however often it is repeated.
    sealed interface Permanent extends DiscordError {

        /// Discord's own code; null where it gave none, or was not asked.
        @Nullable Integer code();
    }

    /// Something was not configured.
    sealed interface Configuration extends DiscordError {}

    /// It was not sent, for it would have had to wait for too long.
    sealed interface Queueing extends DiscordError {}

    /// The simulation had no answer.
    sealed interface Simulation extends DiscordError {}

    /// Whose limit was reached.
    enum Scope {
        /// That of this route in this channel.
        ROUTE,
        /// One that others share, whatever this client does.
        SHARED,
        /// That of this one request: a limit within the limit.
        REQUEST,
        /// That of all requests.
        GLOBAL,
        /// That of the address, set by what stands before Discord.
        ADDRESS,
        /// The client's own, which keeps the address from being banned.
        INVALID_REQUESTS
    }

    /// A limit is reached.
    ///
    /// @param retryAfter how long to wait before the next attempt, from now; never zero
    /// @param code of a limit within the limit, if Discord gave one
    record RateLimited(Duration retryAfter, Scope scope, @Nullable Integer code)
            implements Retryable {
        @Override
        public String reason() {
            return "rate limited (%s) for another %d ms".formatted(scope, retryAfter.toMillis());
        }
    }

    /// Discord itself failed.
    ///
    /// @param status the HTTP status
    /// @param code Discord's own code, such as 130000 when it is overloaded
    record ServerError(int status, @Nullable Integer code) implements Retryable {
        @Override
        public String reason() {
            return code == null ? "HTTP " + status : "HTTP " + status + ", code " + code;
        }
    }

    /// The connection failed.
    ///
    /// @param cause the kind of failure, without addresses
    record Network(String cause) implements Retryable {
        @Override
        public String reason() {
            return cause;
        }
    }

    /// The token is not, or no longer, good. One of a bot stops everything that needs it.
    record Unauthorized(@Nullable Integer code, String reason) implements Permanent {}

    /// The bot may not do that.
    record Forbidden(@Nullable Integer code, String reason) implements Permanent {}

    /// What it was for is gone.
    record NotFound(@Nullable Integer code, String reason) implements Permanent {}

    /// Discord does not take what it was given.
    ///
    /// @param reason Discord's own message, with the fields it complains of
    record BadRequest(@Nullable Integer code, String reason) implements Permanent {}

    /// What was given is out of Discord's bounds; nothing was sent.
    ///
    /// @param field its name
    /// @param value what was given, or its size
    /// @param expected what would do
    record Invalid(String field, String value, String expected) implements Permanent {

        /// Goes on only if something holds.
        ///
        /// @throws DiscordException with this error otherwise
        public static void unless(
                boolean holds, String field, @Nullable String value, String expected) {
            if (!holds) {
                throw new DiscordException(
                        new Invalid(field, value == null ? "missing" : value, expected));
            }
        }

        @Override
        public @Nullable Integer code() {
            return null;
        }

        @Override
        public String reason() {
            return "%s is %s, expected %s".formatted(field, value, expected);
        }
    }

    /// What the operation needs to prove itself with was not configured.
    ///
    /// @param missing what is missing and how to set it
    record NoAuthentication(String missing) implements Configuration {
        @Override
        public String reason() {
            return "no authentication: " + missing;
        }
    }

    /// An address is none of a webhook.
    ///
    /// @param redactedUrl the address without what may be a token
    record InvalidWebhookUrl(String redactedUrl) implements Configuration {
        @Override
        public String reason() {
            return "webhook URL is '"
                    + redactedUrl
                    + "', expected https://discord.com/api/webhooks/<id>/<token>";
        }
    }

    /// A name stands for no channel or webhook.
    ///
    /// @param name what was asked for
    /// @param known the names there are
    record UnknownRoute(String name, Collection<String> known) implements Configuration {
        @Override
        public String reason() {
            return "route '" + name + "' is not configured, expected one of " + known;
        }
    }

    /// Too many requests wait already.
    ///
    /// @param capacity how many may
    record QueueFull(int capacity) implements Queueing {
        @Override
        public String reason() {
            return "the queue is full: " + capacity + " requests wait";
        }
    }

    /// Its deadline came while others before it were not done.
    ///
    /// @param waited for how long it stood in the queue
    record QueueTimedOut(Duration waited) implements Queueing {
        @Override
        public String reason() {
            return "its turn did not come within " + waited.toMillis() + " ms";
        }
    }

    /// The limit asks for a longer wait than the deadline leaves; told at once, not after it.
    ///
    /// @param retryAfter what the limit asks for, from now
    record RateLimitWaitTooLong(Duration retryAfter) implements Queueing {
        @Override
        public String reason() {
            return "the limit asks for "
                    + retryAfter.toMillis()
                    + " ms, longer than the deadline leaves";
        }
    }

    /// No recorded interaction fits.
    ///
    /// @param operation what was asked
    /// @param closest the recording that comes closest; null where there is none at all
    record NoMatch(String operation, @Nullable String closest) implements Simulation {
        @Override
        public String reason() {
            return "no recording of "
                    + operation
                    + ", the nearest is "
                    + (closest == null ? "none" : closest);
        }
    }

    /// A file of recordings could not be read.
    ///
    /// @param file which
    /// @param cause why, with the place in it
    record LoadFailed(String file, String cause) implements Simulation {
        @Override
        public String reason() {
            return "recordings in " + file + " cannot be read: " + cause;
        }
    }
}
