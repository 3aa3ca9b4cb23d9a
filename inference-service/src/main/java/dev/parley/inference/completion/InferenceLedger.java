package dev.parley.inference.completion;

import java.util.UUID;

/// Idempotency ledger of inference: one immutable result per turn.
public interface InferenceLedger {

    /// Looks a turn up.
    LedgerLookup find(UUID turnId);

    /// Records a result unless its turn already has one.
    ///
    /// @return the recorded result: the given one or an earlier one
    CompletionResult putIfAbsent(CompletionResult result);
}
