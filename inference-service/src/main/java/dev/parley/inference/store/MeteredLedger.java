package dev.parley.inference.store;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.InferenceLedger;
import dev.parley.inference.completion.LedgerLookup;

import io.micrometer.core.instrument.MeterRegistry;

import java.util.UUID;

/// Counts turns by outcome, `inference.turns`, and redelivered ones, `inference.turns.repeated`.
public final class MeteredLedger implements InferenceLedger {

    private final InferenceLedger ledger;
    private final MeterRegistry meters;

    /// Wraps a ledger.
    public MeteredLedger(InferenceLedger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public LedgerLookup find(UUID turnId) {
        var found = ledger.find(turnId);
        if (found.result().isPresent()) {
            meters.counter("inference.turns.repeated").increment();
        }
        return found;
    }

    @Override
    public CompletionResult putIfAbsent(CompletionResult result) {
        var kept = ledger.putIfAbsent(result);
        meters.counter("inference.turns", "outcome", label(kept.outcome())).increment();
        return kept;
    }

    private static String label(CompletionOutcome outcome) {
        return switch (outcome) {
            case CompletionOutcome.Completed _ -> "completed";
            case CompletionOutcome.Declined _ -> "declined";
            case CompletionOutcome.Failed _ -> "failed";
        };
    }
}
