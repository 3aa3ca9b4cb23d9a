package dev.parley.benchmarks.discord.evaluation;

/// Outcome of an operation as its candidate reports it.
///
/// @param id operation id
/// @param outcome `ok`, `failed` or `unknown`
/// @param error the candidate's error message
public record ReportedOutcome(String id, String outcome, String error) {

    boolean isOk() {
        return outcome.equals("ok");
    }

    boolean isFailed() {
        return outcome.equals("failed");
    }
}
