package dev.parley.support.egress.delivery;

import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Retries one call to the platform until its outcome is final or the command expires.
///
/// A 429 waits as long as the platform asks; every other transient failure backs off exponentially.
/// The caller decides whether a retry is safe.
public final class RetryLoop {

    private final TimeSource time;
    private final RetryBackoff backoff;

    public RetryLoop(TimeSource time, RetryBackoff backoff) {
        this.time = time;
        this.backoff = backoff;
    }

    /// Retries until the outcome is final.
    ///
    /// @param notAfter expiry time; null: never
    /// @throws InterruptedException when the service shuts down
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
                    answer instanceof CallOutcome.RateLimited(var requested)
                            ? requested
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
        /// Makes one attempt.
        ///
        /// @throws InterruptedException when the service shuts down
        CallOutcome attempt() throws InterruptedException;
    }
}
