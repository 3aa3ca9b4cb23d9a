package dev.parley.inference.completion;

import java.util.Optional;
import java.util.UUID;

/// Idempotency ledger of inference: one immutable result per turn.
public interface InferenceLedger {

    /// Finds the recorded result of a turn.
    Optional<CompletionResult> find(UUID turnId);

    /// Records a result unless its turn already has one.
    ///
    /// @return the recorded result: the given one or an earlier one
    CompletionResult putIfAbsent(CompletionResult result);
}
