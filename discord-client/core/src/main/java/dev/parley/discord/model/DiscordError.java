package dev.parley.discord.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;

/// Error of an operation, classified by what the caller can do about it.
///
/// `ErrorClassifier` is the only place that maps Discord's status and error codes to these classes.
public sealed interface DiscordError {

    /// Returns one line for people: what is wrong, with which value, and how to fix it; never
    /// contains a token.
    String reason();

    /// Error that may go away; a later attempt can succeed.
    sealed interface Retryable extends DiscordError {}

    /// Error that no retry will fix.
    sealed interface Permanent extends DiscordError {

        /// Returns Discord's own error code; null when Discord gave none or was not called.
        @Nullable Integer code();
    }

    /// Missing or invalid configuration.
    sealed interface Configuration extends DiscordError {}

    /// Operation that was not sent because it would have waited too long.
    sealed interface Queueing extends DiscordError {}

    /// Replay that has no matching recording, or no readable recordings.
    sealed interface Simulation extends DiscordError {}

    /// Scope of a rate limit.
    enum Scope {
        /// All requests of this route in this channel.
        ROUTE,
        /// All requests of this route in this channel, by a limit that others share and may have
        /// used up.
        SHARED,
        /// This request alone: a limit within the limit, such as edits of old messages (code
        /// 30046).
        REQUEST,
        /// All requests of the bot.
        GLOBAL,
        /// All requests from this address: Cloudflare rejected the request, not Discord.
        ADDRESS
    }

    /// A rate limit was reached.
    ///
    /// @param retryAfter wait before the next attempt, from now; never zero
    /// @param code Discord's code for a request-scoped limit; null when Discord gave none
    record RateLimited(Duration retryAfter, Scope scope, @Nullable Integer code)
            implements Retryable {
        @Override
        public String reason() {
            return "rate limited (%s) for another %d ms".formatted(scope, retryAfter.toMillis());
        }
    }

    /// Discord failed.
    ///
    /// @param status the HTTP status
    /// @param code Discord's own code, such as 130000 for an overload
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

    /// The token is invalid or no longer valid. For a bot token, this stops every operation that
    /// needs it.
    record Unauthorized(@Nullable Integer code, String reason) implements Permanent {}

    /// The bot lacks the permission.
    record Forbidden(@Nullable Integer code, String reason) implements Permanent {}

    /// The target does not exist any more.
    record NotFound(@Nullable Integer code, String reason) implements Permanent {}

    /// Discord rejected the request.
    ///
    /// @param reason Discord's own message, with the rejected fields
    record BadRequest(@Nullable Integer code, String reason) implements Permanent {}

    /// A value violates one of Discord's limits; nothing was sent.
    ///
    /// @param field name of the field
    /// @param value the value, or its size
    /// @param expected the accepted values
    record Invalid(String field, String value, String expected) implements Permanent {

        /// Checks a condition.
        ///
        /// @throws DiscordException with this error when the condition does not hold
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

    /// The operation needs a credential that is not configured.
    ///
    /// @param missing what is missing and how to set it
    record NoAuthentication(String missing) implements Configuration {
        @Override
        public String reason() {
            return "not authenticated: " + missing;
        }
    }

    /// A value is not a webhook URL.
    ///
    /// @param redactedUrl the URL without anything that may be a token
    record InvalidWebhookUrl(String redactedUrl) implements Configuration {
        @Override
        public String reason() {
            return "webhook URL is '"
                    + redactedUrl
                    + "', expected https://discord.com/api/webhooks/<id>/<token>";
        }
    }

    /// A name is not a configured channel or webhook.
    ///
    /// @param name the requested name
    /// @param known the configured names
    record UnknownRoute(String name, Collection<String> known) implements Configuration {
        @Override
        public String reason() {
            return "route '" + name + "' is not configured, expected one of " + known;
        }
    }

    /// The queue is full.
    ///
    /// @param capacity how many operations it holds
    record QueueFull(int capacity) implements Queueing {
        @Override
        public String reason() {
            return "queue is full: " + capacity + " requests wait";
        }
    }

    /// The deadline passed while earlier operations were still in progress.
    ///
    /// @param waited time spent in the queue
    record QueueTimedOut(Duration waited) implements Queueing {
        @Override
        public String reason() {
            return "queue timeout: earlier operations were still in progress after "
                    + waited.toMillis()
                    + " ms";
        }
    }

    /// The rate limit asks for a longer wait than the deadline allows; reported at once, not at the
    /// deadline.
    ///
    /// @param retryAfter the wait that the limit asks for, from now
    record RateLimitWaitTooLong(Duration retryAfter) implements Queueing {
        @Override
        public String reason() {
            return "rate limit asks for "
                    + retryAfter.toMillis()
                    + " ms, longer than the deadline allows";
        }
    }

    /// No recorded interaction matches.
    ///
    /// @param operation the requested operation
    /// @param closest the closest recording; null when there are none
    record NoMatch(String operation, @Nullable String closest) implements Simulation {
        @Override
        public String reason() {
            return "no recording of "
                    + operation
                    + ", the closest is "
                    + (closest == null ? "none" : closest);
        }
    }

    /// Recordings could not be read.
    ///
    /// @param file the file
    /// @param cause the reason, with its position in the file
    record LoadFailed(String file, String cause) implements Simulation {
        @Override
        public String reason() {
            return "recordings in " + file + " cannot be read: " + cause;
        }
    }
}
