package dev.parley.benchmarks.discord.evaluation;

/// What a contestant says became of an operation.
///
/// @param id the operation's
/// @param outcome `ok`, `failed` or `unknown`
/// @param error in its own words
public record ReportedOutcome(String id, String outcome, String error) {

    boolean isOk() {
        return outcome.equals("ok");
    }

    boolean isFailed() {
        return outcome.equals("failed");
    }
}
