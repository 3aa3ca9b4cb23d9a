package dev.parley.support.egress.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Repeats one call to the platform until its answer is final or its time is over.
///
/// A 429 waits as told, everything else that may pass backs off; whether a repeat is harmless is
/// for the call to know.
public final class RetryLoop {

    private final TimeSource time;
    private final Pauses backoff;

    /// Makes the repetition.
    public RetryLoop(TimeSource time, Pauses pauses) {
        this.time = time;
        this.backoff = pauses;
    }

    /// Calls until the answer is final.
    ///
    /// @param notAfter when to give up; null: never
    /// @throws InterruptedException when the service is to stop
    public PartOutcome run(@Nullable Instant notAfter, Call call) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            if (isExpired(notAfter, Duration.ZERO)) {
                return new PartOutcome.Expired();
            }
            var answer = call.attempt();
            if (answer instanceof CallOutcome.Done(var id)) {
                return new PartOutcome.Done(id);
            }
            if (answer instanceof CallOutcome.Refused(var reason, var code)) {
                return new PartOutcome.Refused(DeliveryError.of(reason, code));
            }
            var pause =
                    answer instanceof CallOutcome.RateLimited(var told)
                            ? told
                            : backoff.delayAfter(attempt);
            if (isExpired(notAfter, pause)) {
                return new PartOutcome.Expired();
            }
            time.sleep(pause);
        }
    }

    private boolean isExpired(@Nullable Instant notAfter, Duration ahead) {
        return notAfter != null && time.now().plus(ahead).isAfter(notAfter);
    }

    /// One attempt.
    @FunctionalInterface
    public interface Call {
        /// Attempts once.
        ///
        /// @throws InterruptedException when the service is to stop
        CallOutcome attempt() throws InterruptedException;
    }

    /// How the attempts ended.
    public sealed interface PartOutcome {

        /// It is done.
        ///
        /// @param id the platform's id of what is there now; null where it gives none
        record Done(@Nullable String id) implements PartOutcome {}

        /// It was refused.
        record Refused(DeliveryError error) implements PartOutcome {}

        /// The time was over, or would be before the next attempt.
        record Expired() implements PartOutcome {}
    }
}
