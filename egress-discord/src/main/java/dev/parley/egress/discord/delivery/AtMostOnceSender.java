package dev.parley.egress.discord.delivery;

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

import java.time.Duration;

/// Performs operations that Discord cannot deduplicate (webhooks, follow-ups, threads of their own)
/// at most once. It retries only while nothing can be visible; otherwise the outcome says that the
/// operation may have been done.
final class AtMostOnceSender {

    /// Longer waits happen outside of the client, where nothing is in flight: a command that moves
    /// to another instance meanwhile is then not in doubt.
    private static final Duration MAX_CLIENT_WAIT = Duration.ofSeconds(1);

    private final OperationRetry operationRetry;
    private final DeliveryLedger ledger;
    private final SendFence fence;
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    AtMostOnceSender(
            OperationRetry operationRetry,
            DeliveryLedger ledger,
            SendFence fence,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.operationRetry = operationRetry;
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
        var outcome =
                operationRetry.perform(
                        command.notAfter(),
                        operation,
                        MAX_CLIENT_WAIT,
                        pause -> {
                            if (!claim.change(new PartState.Pending())) {
                                return false;
                            }
                            pause.run();
                            var _ = fence.await();
                            return claim.change(new PartState.Sending(time.now()));
                        });
        if (claim.isLost()) {
            return claim.outcome();
        }
        if (outcome instanceof Outcome.Unclear<?>) {
            metrics.unclearAttempt();
        }
        return OutcomeMapping.of(operation, outcome);
    }
}
