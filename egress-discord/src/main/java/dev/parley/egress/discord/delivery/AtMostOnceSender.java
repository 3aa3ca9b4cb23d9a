package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
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
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    AtMostOnceSender(
            OperationRetry operationRetry,
            DeliveryLedger ledger,
            DeliveryMetrics metrics,
            TimeSource time) {
        this.operationRetry = operationRetry;
        this.ledger = ledger;
        this.metrics = metrics;
        this.time = time;
    }

    /// Performs an operation at most once.
    ///
    /// @throws InterruptedException when the service shuts down
    PartOutcome send(Command command, StepRunner.Part part, Operation<?> operation)
            throws InterruptedException {
        var delivery = command.deliveryId();
        if (part.priorState() instanceof PartState.Sending) {
            metrics.unclearAttempt();
            return new PartOutcome.Refused(
                    OutcomeMapping.unclearError("the process ended during the request"));
        }
        if (part.priorState() instanceof PartState.Pending) {
            ledger.record(delivery, part.number(), new PartState.Sending(time.now()));
        }
        var outcome =
                operationRetry.perform(
                        command.notAfter(),
                        operation,
                        MAX_CLIENT_WAIT,
                        waiting -> {
                            ledger.record(delivery, part.number(), new PartState.Pending());
                            waiting.run();
                            ledger.record(
                                    delivery, part.number(), new PartState.Sending(time.now()));
                        });
        if (outcome instanceof Outcome.Unclear<?>) {
            metrics.unclearAttempt();
        }
        return OutcomeMapping.of(operation, outcome);
    }
}
