package dev.parley.discord.attempt;

import dev.parley.discord.DiscordError;
import dev.parley.discord.DiscordError.BadRequest;
import dev.parley.discord.DiscordError.NotFound;
import dev.parley.discord.DiscordError.QueueTimedOut;
import dev.parley.discord.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.DiscordError.RateLimited;
import dev.parley.discord.DiscordError.Retryable;
import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.Outcome;
import dev.parley.discord.Repeat;
import dev.parley.discord.Snowflake;
import dev.parley.discord.limit.Limiter.Passage;
import dev.parley.discord.limit.Turn;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.ReopenThread;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.wire.Access;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The attempts at one operation, in its turn, until its outcome is certain or its deadline comes.
///
/// An attempt without an answer is repeated only where a repeat is harmless; while it is repeated
/// it keeps its turn, so that what was asked later happens later.
final class Attempts<R> {

    /// Discord remembers a nonce for "the past few minutes"; within two of them it certainly does.
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    private final Performing means;
    private final Operation<R> operation;
    private final Request request;
    private final Turn turn;
    private final long begun;
    private final long deadline;
    private @Nullable Retryable unclear;
    private long unclearSince;
    private int failures;
    private boolean wasReopened;

    Attempts(Performing means, Operation<R> operation, Request request, Turn turn, long deadline) {
        this.means = means;
        this.operation = operation;
        this.request = request;
        this.turn = turn;
        this.begun = means.time().nanos();
        this.deadline = deadline;
    }

    Outcome<R> run() throws InterruptedException {
        while (true) {
            var known = endedAlready();
            if (known != null) {
                return known;
            }
            switch (turn.await(deadline)) {
                case Passage.TimedOut _ -> {
                    return ended(new QueueTimedOut(since(begun)));
                }
                case Passage.TooLong(var wait, _) -> {
                    return ended(new RateLimitWaitTooLong(wait));
                }
                case Passage.Go _ -> {
                    // what was learned and how long it took while it waited
                    var late = endedAlready();
                    var outcome = late == null ? attempt() : late;
                    if (outcome != null) {
                        return outcome;
                    }
                }
            }
        }
    }

    /// @return null where an attempt may be made
    private @Nullable Outcome<R> endedAlready() {
        var refusal = means.refusals().of(request, means.time().nanos());
        if (refusal.isPresent()) {
            return ended(refusal.get());
        }
        return unclear == null || mayRepeat() ? null : new Outcome.Unclear<>(unclear);
    }

    /// @return null where another attempt is to follow
    private @Nullable Outcome<R> attempt() throws InterruptedException {
        var sentAt = means.time().nanos();
        var reply = means.exchange().exchange(request);
        var limited = turn.learn(reply, sentAt);
        means.meters().exchanged(request, reply, since(sentAt));
        limited.ifPresent(limit -> means.meters().limited(request, limit.scope()));
        return switch (Verdict.of(operation, reply, limited)) {
            case Verdict.Done(var answer) -> new Outcome.Done<>(operation.read(answer));
            case Verdict.Over(var error) -> over(error);
            case Verdict.Again(var error, var isPerhapsDone) -> {
                if (isPerhapsDone && unclear == null) {
                    unclear = error;
                    unclearSince = sentAt;
                }
                yield mayRepeat() ? prepare(error) : ended(error);
            }
        };
    }

    private boolean mayRepeat() {
        return unclear == null
                || switch (operation.repeat()) {
                    case HARMLESS -> true;
                    case HARMLESS_FOR_MINUTES -> since(unclearSince).compareTo(NONCE_WINDOW) < 0;
                    case DONE_TWICE -> false;
                };
    }

    /// Waits as the error asks, unless that is longer than the deadline leaves.
    private @Nullable Outcome<R> prepare(Retryable error) throws InterruptedException {
        if (error instanceof RateLimited(var wait, var scope, var code)) {
            if (scope == Scope.REQUEST) {
                turn.standAside();
                return pass(wait, new RateLimitWaitTooLong(wait));
            }
            if (code != null && code == ErrorCodes.OPENING_TOO_FAST) {
                turn.pauseLane(wait);
            }
            return scope == Scope.ADDRESS ? ended(error) : null;
        }
        failures++;
        return pass(means.backoff().after(failures), error);
    }

    private @Nullable Outcome<R> pass(Duration pause, DiscordError otherwise)
            throws InterruptedException {
        if (pause.toNanos() > deadline - means.time().nanos()) {
            return ended(otherwise);
        }
        means.time().pass(pause);
        return null;
    }

    private @Nullable Outcome<R> over(DiscordError error) throws InterruptedException {
        means.refusals().learn(request, error, means.time().nanos());
        if (isForArchivedThread(error) && reopened()) {
            return null;
        }
        var wasDeleted =
                unclear != null
                        && operation.repeat() == Repeat.HARMLESS_FOR_MINUTES
                        && error instanceof NotFound(var code, _)
                        && code != null
                        && code == ErrorCodes.UNKNOWN_MESSAGE;
        if (wasDeleted) {
            return new Outcome.Gone<>();
        }
        // an edit or a deletion is as its last attempt was; something made may be there
        return operation.isCreation() ? ended(error) : new Outcome.NotDone<>(error);
    }

    private boolean isForArchivedThread(DiscordError error) {
        return !wasReopened
                && request.access() == Access.BOT
                && !(operation instanceof ReopenThread)
                && error instanceof BadRequest(var code, _)
                && code != null
                && code == ErrorCodes.THREAD_ARCHIVED;
    }

    /// Takes the thread out of the archive, once.
    private boolean reopened() throws InterruptedException {
        wasReopened = true;
        var reopen = new ReopenThread(Snowflake.parse(request.route().major()));
        var opening = reopen.request(Directory.EMPTY);
        var outcome = means.perform(reopen, opening, means.enter(opening), deadline);
        return outcome instanceof Outcome.Done;
    }

    /// What was perhaps done before must not be told as not done.
    private Outcome<R> ended(DiscordError error) {
        return unclear == null ? new Outcome.NotDone<>(error) : new Outcome.Unclear<>(unclear);
    }

    private Duration since(long start) {
        return Duration.ofNanos(means.time().nanos() - start);
    }
}
