package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.RateLimited;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;
import dev.parley.support.retry.RetryBackoff;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Performs operations that Discord cannot deduplicate (webhooks, follow-ups, threads of their own)
/// at most once. It retries only while nothing can be visible; otherwise the outcome says that the
/// operation may have been done.
final class AtMostOnceSender {

    /// Longer waits happen outside of the client, where nothing is in flight, and are noted in the
    /// ledger: a command that moves to another instance meanwhile is then not in doubt. Inside, the
    /// note would come between a permit of the limits and its request.
    private static final Duration MAX_CLIENT_WAIT = Duration.ofSeconds(1);

    private final OperationRunner operationRunner;
    private final RetryBackoff backoff;
    private final DeliveryLedger ledger;
    private final SendFence fence;
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    AtMostOnceSender(
            OperationRunner operationRunner,
            RetryBackoff backoff,
            DeliveryLedger ledger,
            SendFence fence,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.operationRunner = operationRunner;
        this.backoff = backoff;
        this.ledger = ledger;
        this.fence = fence;
        this.metrics = metrics;
        this.time = time;
    }

    /// Performs an operation at most once.
    ///
    /// @throws InterruptedException when the service shuts down
    PartOutcome send(Command command, StepRunner.Part part, Operation<?> operation)
            throws InterruptedException {
        if (part.priorState() instanceof PartState.Sending) {
            metrics.unclearAttempt();
            return new PartOutcome.Refused(
                    OutcomeMapping.unclearError("the process ended during the request"));
        }
        var claim = new PartClaim(ledger, command.deliveryId(), part);
        if (part.priorState() instanceof PartState.Pending
                && !claim.change(new PartState.Sending(time.now()))) {
            return claim.outcome();
        }
        for (var round = 1; ; round++) {
            var outcome = operationRunner.perform(command.notAfter(), operation, MAX_CLIENT_WAIT);
            if (outcome instanceof Outcome.Unclear<?>) {
                metrics.unclearAttempt();
            }
            var pause = pause(operation, outcome, round);
            if (pause == null || isExpiredAfter(pause, command)) {
                return OutcomeMapping.of(operation, outcome);
            }
            if (!resumeAfter(pause, claim)) {
                return claim.outcome();
            }
        }
    }

    /// Returns the pause before another attempt; null if the outcome is final.
    private @Nullable Duration pause(Operation<?> operation, Outcome<?> outcome, int round) {
        if (!(outcome instanceof Outcome.NotDone<?>(var error))
                || !OutcomeMapping.isTransient(operation, error)) {
            return null;
        }
        return switch (error) {
            case RateLimited(var requested, _, _) -> requested;
            case RateLimitWaitTooLong(var requested) -> requested;
            default -> backoff.delayAfter(round);
        };
    }

    private boolean isExpiredAfter(Duration pause, Command command) {
        return command.isExpired(time.now().plus(pause));
    }

    /// @return false if another instance has taken the part meanwhile
    private boolean resumeAfter(Duration pause, PartClaim claim) throws InterruptedException {
        if (!claim.change(new PartState.Pending())) {
            return false;
        }
        time.sleep(pause);
        var _ = fence.await();
        return claim.change(new PartState.Sending(time.now()));
    }
}
