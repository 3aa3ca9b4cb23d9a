package dev.parley.inference.store;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Declined;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.store.generated.tables.records.CompletionRecord;
import dev.parley.support.service.sql.PostgresText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Results as rows and back; a result that was kept and found again equals itself.
final class CompletionRowMapper {

    private CompletionRowMapper() {}

    static CompletionRecord toRow(CompletionResult result) {
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
                row.setReason(PostgresText.withoutNul(reason));
                row.setModel(PostgresText.withoutNul(model));
            }
            case Failed(var reason) -> {
                row.setOutcome("FAILED");
                row.setReason(PostgresText.withoutNul(reason));
            }
        }
        return row;
    }

    private static void fill(CompletionRecord row, Completed completed) {
        row.setOutcome("COMPLETED");
        row.setAnswer(PostgresText.withoutNul(completed.text()));
        row.setModel(PostgresText.withoutNul(completed.model()));
        row.setTruncated(completed.truncated());
        row.setPromptTokens(completed.promptTokens());
        row.setCompletionTokens(completed.completionTokens());
    }

    static CompletionResult toResult(ResultSet row) throws SQLException {
        return new CompletionResult(
                row.getObject("turn_id", UUID.class),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static CompletionOutcome outcome(ResultSet row) throws SQLException {
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
