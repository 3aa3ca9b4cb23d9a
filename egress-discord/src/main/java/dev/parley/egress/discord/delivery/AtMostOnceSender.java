package dev.parley.egress.discord.delivery;

import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Operation;
import dev.parley.support.egress.delivery.Command;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.DeliveryMetrics;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.RetryLoop.PartOutcome;
import dev.parley.support.egress.delivery.StepRunner;
import dev.parley.support.egress.delivery.TimeSource;

import java.time.Duration;

/// What Discord cannot tell from a repeat: webhooks, follow-ups, threads of their own. It is
/// attempted again only where nothing of it can be visible; otherwise its end says that it may be.
final class AtMostOnceSender {

    /// Longer waits are spent outside of the client, where it is known that nothing was sent: a
    /// command that is given to another instance meanwhile is not in doubt then.
    private static final Duration MAX_CLIENT_WAIT = Duration.ofSeconds(1);

    private final OperationRetry operationRetry;
    private final DeliveryLedger ledger;
    private final DeliveryMetrics metrics;
    private final TimeSource time;

    AtMostOnceSender(
            OperationRetry rounds, DeliveryLedger ledger, DeliveryMetrics meters, TimeSource time) {
        this.operationRetry = rounds;
        this.ledger = ledger;
        this.metrics = meters;
        this.time = time;
    }

    /// Does an operation at most once.
    ///
    /// @throws InterruptedException when the service is to stop
    PartOutcome send(Command command, StepRunner.Part part, Operation<?> operation)
            throws InterruptedException {
        var delivery = command.deliveryId();
        if (part.priorState() instanceof PartState.Sending) {
            metrics.unclearAttempt();
            return new PartOutcome.Refused(
                    OutcomeMapping.unclearError("the end of the process that sent it"));
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
