package dev.parley.discord.retry;

import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.DiscordError.BadRequest;
import dev.parley.discord.model.DiscordError.NotFound;
import dev.parley.discord.model.DiscordError.QueueTimedOut;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.DiscordError.Retryable;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.model.ErrorCodes;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.UnarchiveThread;
import dev.parley.discord.ratelimit.QueueSlot;
import dev.parley.discord.ratelimit.RateLimiter.Admission;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Attempts one operation until its outcome is certain or its deadline passes.
///
/// An attempt without a response is retried only if the operation's idempotency allows it. The
/// operation keeps its queue slot while it is retried, so that later operations take effect later.
final class OperationRetryLoop<R> {

    private final OperationExecutor executor;
    private final Operation<R> operation;
    private final Request request;
    private final QueueSlot slot;
    private final long startedAt;
    private final long deadline;
    private @Nullable Retryable unclear;
    private long unclearSince;
    private @Nullable DiscordError lastError;
    private int failures;
    private boolean wasUnarchived;

    OperationRetryLoop(
            OperationExecutor executor,
            Operation<R> operation,
            Request request,
            QueueSlot slot,
            long deadline) {
        this.executor = executor;
        this.operation = operation;
        this.request = request;
        this.slot = slot;
        this.startedAt = executor.time().nanos();
        this.deadline = deadline;
    }

    Outcome<R> run() throws InterruptedException {
        while (true) {
            var known = finalOutcome();
            if (known != null) {
                return known;
            }
            switch (slot.awaitAdmission(deadline)) {
                case Admission.TimedOut _ -> {
                    return ended(new QueueTimedOut(since(startedAt)));
                }
                case Admission.WaitTooLong(var wait, _) -> {
                    return ended(new RateLimitWaitTooLong(wait));
                }
                case Admission.Admitted _ -> {
                    // the wait may have outlasted the nonce, or another request may have been
                    // rejected meanwhile
                    var late = finalOutcome();
                    var outcome = late == null ? attempt() : late;
                    if (outcome != null) {
                        return outcome;
                    }
                }
            }
        }
    }

    /// @return the outcome when no attempt is allowed any more; null otherwise
    private @Nullable Outcome<R> finalOutcome() {
        var rejection = executor.rejections().find(request, executor.time().nanos());
        if (rejection.isPresent()) {
            return ended(rejection.get());
        }
        if (unclear != null && !mayRetry()) {
            return new Outcome.Unclear<>(unclear);
        }
        // a process that was stopped may wake up after its deadline
        return lastError != null && executor.time().nanos() - deadline >= 0
                ? ended(lastError)
                : null;
    }

    /// @return the outcome; null when another attempt has to follow
    private @Nullable Outcome<R> attempt() throws InterruptedException {
        var sentAt = executor.time().nanos();
        var reply = executor.transport().send(request);
        var limited = slot.update(reply, sentAt);
        executor.metrics().recordRequest(request, reply, since(sentAt));
        limited.ifPresent(limit -> executor.metrics().recordRateLimit(request, limit.scope()));
        return switch (AttemptResult.of(operation, reply, limited)) {
            case AttemptResult.Completed(var body) ->
                    new Outcome.Done<>(operation.parseResult(body));
            case AttemptResult.Failed(var error) -> failed(error);
            case AttemptResult.Retry(var error, var mayBeDone) -> {
                lastError = error;
                if (mayBeDone && unclear == null) {
                    unclear = error;
                    unclearSince = sentAt;
                }
                yield mayRetry() ? prepareRetry(error) : ended(error);
            }
        };
    }

    private boolean mayRetry() {
        return unclear == null
                || switch (operation.idempotency()) {
                    case ALWAYS -> true;
                    case WITHIN_NONCE_WINDOW -> since(unclearSince).compareTo(Nonce.WINDOW) < 0;
                    case NEVER -> false;
                };
    }

    /// Waits as the error asks, unless the deadline does not allow it.
    private @Nullable Outcome<R> prepareRetry(Retryable error) throws InterruptedException {
        if (error instanceof RateLimited(var wait, var scope, var code)) {
            if (scope == Scope.REQUEST) {
                slot.stepAside();
                return pause(wait, new RateLimitWaitTooLong(wait));
            }
            if (ErrorCodes.is(code, ErrorCodes.OPENING_DIRECT_MESSAGES_TOO_FAST)) {
                slot.pauseRoute(wait);
            }
            // the queue waits for every limit but that of the request itself
            return null;
        }
        failures++;
        return pause(executor.backoff().delayAfter(failures), error);
    }

    private @Nullable Outcome<R> pause(Duration delay, DiscordError otherwise)
            throws InterruptedException {
        if (delay.toNanos() > deadline - executor.time().nanos()) {
            return ended(otherwise);
        }
        executor.time().sleep(delay);
        return null;
    }

    private @Nullable Outcome<R> failed(DiscordError error) throws InterruptedException {
        executor.rejections().record(request, error, executor.time().nanos());
        if (isThreadArchived(error) && unarchived()) {
            return null;
        }
        var wasDeleted =
                unclear != null
                        && operation.idempotency() == Idempotency.WITHIN_NONCE_WINDOW
                        && error instanceof NotFound(var code, _)
                        && ErrorCodes.is(code, ErrorCodes.UNKNOWN_MESSAGE);
        if (wasDeleted) {
            return new Outcome.Gone<>();
        }
        // an edit or a deletion ends like its last attempt; a creation may have taken effect
        // earlier
        return operation.isCreation() ? ended(error) : new Outcome.NotDone<>(error);
    }

    private boolean isThreadArchived(DiscordError error) {
        return !wasUnarchived
                && request.tokenKind() == TokenKind.BOT
                && !(operation instanceof UnarchiveThread)
                && error instanceof BadRequest(var code, _)
                && ErrorCodes.is(code, ErrorCodes.THREAD_ARCHIVED);
    }

    /// Unarchives the thread, once.
    private boolean unarchived() throws InterruptedException {
        wasUnarchived = true;
        var unarchive = new UnarchiveThread(Snowflake.parse(request.route().majorParameter()));
        var unarchiveRequest = unarchive.request(Directory.EMPTY);
        var outcome =
                executor.execute(
                        unarchive, unarchiveRequest, executor.enqueue(unarchiveRequest), deadline);
        return outcome instanceof Outcome.Done;
    }

    /// Reports an operation that may have taken effect as unclear, never as not done.
    private Outcome<R> ended(DiscordError error) {
        return unclear == null ? new Outcome.NotDone<>(error) : new Outcome.Unclear<>(unclear);
    }

    private Duration since(long start) {
        return Duration.ofNanos(executor.time().nanos() - start);
    }
}
