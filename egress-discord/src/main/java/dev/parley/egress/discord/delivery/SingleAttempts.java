package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Attempts.Result;
import dev.parley.delivery.Command;
import dev.parley.delivery.DeliveryMeters;
import dev.parley.delivery.Ledger;
import dev.parley.delivery.PartState;
import dev.parley.delivery.Parts;
import dev.parley.delivery.Time;
import dev.parley.discord.Outcome;
import dev.parley.discord.operation.Operation;

import java.time.Duration;

/// What Discord cannot tell from a repeat: webhooks, follow-ups, threads of their own. It is
/// attempted again only where nothing of it can be visible; otherwise its end says that it may be.
final class SingleAttempts {

    /// Longer waits are spent outside of the client, where it is known that nothing was sent: a
    /// command that is given to another instance meanwhile is not in doubt then.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Rounds rounds;
    private final Ledger ledger;
    private final DeliveryMeters meters;
    private final Time time;

    SingleAttempts(Rounds rounds, Ledger ledger, DeliveryMeters meters, Time time) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.meters = meters;
        this.time = time;
    }

    /// Does an operation at most once.
    ///
    /// @throws InterruptedException when the service is to stop
    Result carry(Command command, Parts.Part part, Operation<?> operation)
            throws InterruptedException {
        var delivery = command.deliveryId();
        if (part.known() instanceof PartState.Sending) {
            meters.unclear();
            return new Result.Refused(Results.unclear("the end of the process that sent it"));
        }
        if (part.known() instanceof PartState.Waiting) {
            ledger.note(delivery, part.number(), new PartState.Sending(time.now()));
        }
        var outcome =
                rounds.until(
                        command.notAfter(),
                        operation,
                        PATIENCE,
                        waiting -> {
                            ledger.note(delivery, part.number(), new PartState.Waiting());
                            waiting.run();
                            ledger.note(delivery, part.number(), new PartState.Sending(time.now()));
                        });
        if (outcome instanceof Outcome.Unclear<?>) {
            meters.unclear();
        }
        return Results.of(operation, outcome);
    }
}
