package dev.parley.inference.store;

import dev.parley.inference.completion.Ledger;
import dev.parley.inference.completion.Outcome;
import dev.parley.inference.completion.Result;

import io.micrometer.core.instrument.MeterRegistry;

import java.util.Optional;
import java.util.UUID;

/// Counts turns by what they got, `inference.turns`, and those that came again,
/// `inference.turns.repeated`.
public final class MeteredLedger implements Ledger {

    private final Ledger ledger;
    private final MeterRegistry meters;

    /// Wraps a ledger.
    public MeteredLedger(Ledger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public Optional<Result> find(UUID turnId) {
        var found = ledger.find(turnId);
        if (found.isPresent()) {
            meters.counter("inference.turns.repeated").increment();
        }
        return found;
    }

    @Override
    public Result keepFirst(Result result) {
        var kept = ledger.keepFirst(result);
        meters.counter("inference.turns", "outcome", label(kept.outcome())).increment();
        return kept;
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed _ -> "completed";
            case Outcome.Declined _ -> "declined";
            case Outcome.Failed _ -> "failed";
        };
    }
}
