package dev.parley.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Repeats one call to the platform until its answer is final or its time is over.
///
/// A 429 waits as told, everything else that may pass backs off; whether a repeat is harmless is
/// for the call to know.
public final class Attempts {

    private final Time time;
    private final Pauses pauses;

    /// Makes the repetition.
    public Attempts(Time time, Pauses pauses) {
        this.time = time;
        this.pauses = pauses;
    }

    /// Calls until the answer is final.
    ///
    /// @param notAfter when to give up; null: never
    /// @throws InterruptedException when the service is to stop
    public Result until(@Nullable Instant notAfter, Call call) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            if (isOver(notAfter, Duration.ZERO)) {
                return new Result.OutOfTime();
            }
            var answer = call.attempt();
            if (answer instanceof Answer.Done(var id)) {
                return new Result.Done(id);
            }
            if (answer instanceof Answer.Refused(var reason, var code)) {
                return new Result.Refused(Refusal.of(reason, code));
            }
            var pause =
                    answer instanceof Answer.RateLimited(var told) ? told : pauses.after(attempt);
            if (isOver(notAfter, pause)) {
                return new Result.OutOfTime();
            }
            time.pass(pause);
        }
    }

    private boolean isOver(@Nullable Instant notAfter, Duration ahead) {
        return notAfter != null && time.now().plus(ahead).isAfter(notAfter);
    }

    /// One attempt.
    @FunctionalInterface
    public interface Call {
        /// Attempts once.
        ///
        /// @throws InterruptedException when the service is to stop
        Answer attempt() throws InterruptedException;
    }

    /// How the attempts ended.
    public sealed interface Result {

        /// It is done.
        ///
        /// @param id the platform's id of what is there now; null where it gives none
        record Done(@Nullable String id) implements Result {}

        /// It was refused.
        record Refused(Refusal why) implements Result {}

        /// The time was over, or would be before the next attempt.
        record OutOfTime() implements Result {}
    }
}
