package dev.parley.inference.completion;

import java.util.Optional;
import java.util.UUID;

/// The memory of results: each turn has one, and it never changes.
public interface Ledger {

    /// The result that a turn has got already.
    Optional<Result> find(UUID turnId);

    /// Keeps a result unless its turn has one.
    ///
    /// @return the one that stands: the given one, or what somebody else kept earlier
    Result keepFirst(Result result);
}
