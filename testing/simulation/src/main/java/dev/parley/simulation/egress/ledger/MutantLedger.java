package dev.parley.simulation.egress.ledger;

import dev.parley.simulation.fault.Mutant;
import dev.parley.support.egress.delivery.DeliveryLedger;
import dev.parley.support.egress.delivery.PartState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Ledger that breaks one rule.
public final class MutantLedger implements DeliveryLedger {

    private final SimulatedLedger ledger;
    private final Mutant mutant;

    public MutantLedger(SimulatedLedger ledger, Mutant mutant) {
        this.ledger = ledger;
        this.mutant = mutant;
    }

    @Override
    public Map<Integer, PartState> tryStart(UUID delivery, int part, Instant now) {
        return start(delivery, part, ledger.tryStart(delivery, part, now));
    }

    @Override
    public Map<Integer, PartState> tryStartDurably(UUID delivery, int part, Instant now) {
        return mutant == Mutant.START_NOT_DURABLE
                ? ledger.tryStart(delivery, part, now)
                : start(delivery, part, ledger.tryStartDurably(delivery, part, now));
    }

    private Map<Integer, PartState> start(UUID delivery, int part, Map<Integer, PartState> prior) {
        if (mutant == Mutant.ROW_AFTER_THE_SEND && !prior.containsKey(part)) {
            ledger.remove(delivery, part);
        }
        if (mutant == Mutant.CLAIMS_DO_NOT_EXCLUDE
                && prior.get(part) instanceof PartState.Sending) {
            var others = new HashMap<>(prior);
            others.remove(part);
            return others;
        }
        return prior;
    }

    @Override
    public boolean belongsToAnotherPart(String messageId, UUID delivery, int part, Instant since) {
        return ledger.belongsToAnotherPart(messageId, delivery, part, since);
    }

    @Override
    public PartState finish(UUID delivery, int part, PartState end) {
        return mutant == Mutant.FINAL_STATE_OVERWRITTEN
                ? ledger.write(delivery, part, end)
                : ledger.finish(delivery, part, end);
    }

    @Override
    public PartState finishDurably(UUID delivery, int part, PartState end) {
        return switch (mutant) {
            case FINAL_STATE_OVERWRITTEN -> ledger.write(delivery, part, end);
            case END_NOT_DURABLE -> ledger.finish(delivery, part, end);
            default -> ledger.finishDurably(delivery, part, end);
        };
    }

    @Override
    public PartState compareAndSet(UUID delivery, int part, PartState expected, PartState next) {
        return mutant == Mutant.ROW_AFTER_THE_SEND
                ? ledger.write(delivery, part, next)
                : ledger.compareAndSet(delivery, part, expected, next);
    }

    @Override
    public PartState compareAndSetPlaceholder(
            UUID delivery, int part, String messageId, @Nullable String instead) {
        if (mutant == Mutant.PLACEHOLDER_WITHOUT_COMPARE_AND_SET) {
            ledger.write(delivery, part, new PartState.PlaceholderShown(messageId));
            ledger.flush();
            return new PartState.PlaceholderShown(messageId);
        }
        if (mutant == Mutant.PLACEHOLDER_NOT_DURABLE
                && ledger.takesPlaceholder(delivery, part, instead)) {
            return ledger.write(delivery, part, new PartState.PlaceholderShown(messageId));
        }
        return ledger.compareAndSetPlaceholder(delivery, part, messageId, instead);
    }
}
