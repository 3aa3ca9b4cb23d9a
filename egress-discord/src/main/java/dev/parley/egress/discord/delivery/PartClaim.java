package dev.parley.egress.discord.delivery;

import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartOutcome;
import dev.parley.support.egress.delivery.PartState;
import dev.parley.support.egress.delivery.StepRunner;

import java.util.Objects;
import java.util.UUID;

/// Claim of this instance to one part of a delivery: each change of its state in the ledger
/// replaces the one that this instance wrote, so that of two instances one goes on.
final class PartClaim {

    private final DeliveryLedger ledger;
    private final UUID delivery;
    private final int part;
    private PartState state;

    PartClaim(DeliveryLedger ledger, UUID delivery, StepRunner.Part part) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.part = part.number();
        this.state = part.state();
    }

    /// Changes the state.
    ///
    /// @return false if another instance changed it, which ends the claim
    boolean change(PartState next) {
        var standing = ledger.compareAndSet(delivery, part, state, next);
        state = standing;
        return standing.equals(next);
    }

    /// The outcome of the part that another instance has taken.
    PartOutcome outcome() {
        return Objects.requireNonNullElseGet(
                PartOutcome.of(state),
                () ->
                        new PartOutcome.Refused(
                                OutcomeMapping.unclearError("another instance performs it")));
    }
}
