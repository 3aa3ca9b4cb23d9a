package dev.parley.inference.store;

import dev.parley.chassis.sql.Texts;
import dev.parley.inference.completion.Outcome;
import dev.parley.inference.completion.Outcome.Completed;
import dev.parley.inference.completion.Outcome.Declined;
import dev.parley.inference.completion.Outcome.Failed;
import dev.parley.inference.completion.Result;
import dev.parley.inference.store.generated.tables.records.CompletionRecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Results as rows and back; a result that was kept and found again equals itself.
final class CompletionRows {

    private CompletionRows() {}

    static CompletionRecord row(Result result) {
        var row = new CompletionRecord();
        row.setTurnId(result.turnId());
        row.setAttempts(result.attempts());
        row.setStartedAt(result.startedAt().atOffset(ZoneOffset.UTC));
        row.setFinishedAt(result.finishedAt().atOffset(ZoneOffset.UTC));
        row.setTruncated(false);
        switch (result.outcome()) {
            case Completed completed -> fill(row, completed);
            case Declined(var reason, var model) -> {
                row.setOutcome("DECLINED");
                row.setReason(Texts.keepable(reason));
                row.setModel(Texts.keepable(model));
            }
            case Failed(var reason) -> {
                row.setOutcome("FAILED");
                row.setReason(Texts.keepable(reason));
            }
        }
        return row;
    }

    private static void fill(CompletionRecord row, Completed completed) {
        row.setOutcome("COMPLETED");
        row.setAnswer(Texts.keepable(completed.text()));
        row.setModel(Texts.keepable(completed.model()));
        row.setTruncated(completed.truncated());
        row.setPromptTokens(completed.promptTokens());
        row.setCompletionTokens(completed.completionTokens());
    }

    static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getObject("turn_id", UUID.class),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var model = row.getString("model");
        var reason = row.getString("reason");
        return switch (row.getString("outcome")) {
            case "COMPLETED" ->
                    new Completed(
                            row.getString("answer"),
                            model,
                            row.getBoolean("truncated"),
                            row.getObject("prompt_tokens", Long.class),
                            row.getObject("completion_tokens", Long.class));
            case "DECLINED" -> new Declined(reason, model);
            case "FAILED" -> new Failed(reason);
            default ->
                    throw new IllegalStateException(
                            "outcome is "
                                    + row.getString("outcome")
                                    + ", expected what the table checks");
        };
    }
}
