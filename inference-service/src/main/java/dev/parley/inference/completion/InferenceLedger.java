package dev.parley.inference.completion;

import java.util.Optional;
import java.util.UUID;

/// The memory of results: each turn has one, and it never changes.
public interface InferenceLedger {

    /// The result that a turn has got already.
    Optional<CompletionResult> find(UUID turnId);

    /// Keeps a result unless its turn has one.
    ///
    /// @return the one that stands: the given one, or what somebody else kept earlier
    CompletionResult putIfAbsent(CompletionResult result);
}
