package dev.parley.inference.completion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Knowledge of the ledger about a turn.
///
/// @param result the recorded result, if there is one
/// @param readAt the database's time, by which deadlines are set and judged; the clocks of services
///   differ
public record LedgerLookup(Optional<CompletionResult> result, Instant readAt) {

    /// Time that was left until a deadline when the ledger was asked; negative if it had passed.
    Duration timeUntil(Instant deadline) {
        return Duration.between(readAt, deadline);
    }
}
