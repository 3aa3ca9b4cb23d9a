package dev.parley.bench.discord.judge;

/// What a contestant says became of an operation.
///
/// @param id the operation's
/// @param outcome `ok`, `failed` or `unknown`
/// @param error in its own words
public record Told(String id, String outcome, String error) {

    boolean ok() {
        return outcome.equals("ok");
    }

    boolean failed() {
        return outcome.equals("failed");
    }
}
