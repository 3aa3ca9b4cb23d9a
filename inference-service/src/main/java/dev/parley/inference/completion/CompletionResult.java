package dev.parley.inference.completion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The one result of a turn.
///
/// @param attempts calls made, the successful one included
/// @param startedAt when the first call could have started, in whole milliseconds
/// @param finishedAt when the outcome was known, in whole milliseconds
public record CompletionResult(
        UUID turnId,
        int attempts,
        Instant startedAt,
        Instant finishedAt,
        CompletionOutcome outcome) {

    /// Cuts the instants to what ledger and topic both keep, so that a repeat equals the first.
    public CompletionResult {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
