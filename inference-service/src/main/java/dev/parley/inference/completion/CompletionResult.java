package dev.parley.inference.completion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Result of a turn.
///
/// @param attempts number of calls, including the successful one
/// @param startedAt start of the execution, in whole milliseconds
/// @param finishedAt end of the execution, in whole milliseconds
public record CompletionResult(
        UUID turnId,
        int attempts,
        Instant startedAt,
        Instant finishedAt,
        CompletionOutcome outcome) {

    /// Truncates the instants to the precision of the topic, so that a result read from the ledger
    /// is published unchanged.
    public CompletionResult {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Returns a failure in place of this result.
    ///
    /// @param reason for operators, never shown to chatters
    CompletionResult failed(String reason) {
        return new CompletionResult(
                turnId, attempts, startedAt, finishedAt, new CompletionOutcome.Failed(reason));
    }
}
