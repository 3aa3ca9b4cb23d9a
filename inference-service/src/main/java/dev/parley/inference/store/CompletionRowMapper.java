package dev.parley.inference.store;

import static dev.parley.inference.store.generated.Tables.COMPLETION;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Declined;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.store.generated.tables.records.CompletionRecord;
import dev.parley.support.service.sql.PostgresText;
import dev.parley.support.service.sql.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/// Maps results to rows and back; a result that was stored and read again equals the original.
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
                Sql.get(row, COMPLETION.TURN_ID),
                Sql.get(row, COMPLETION.ATTEMPTS),
                Sql.get(row, COMPLETION.STARTED_AT).toInstant(),
                Sql.get(row, COMPLETION.FINISHED_AT).toInstant(),
                outcome(row));
    }

    private static CompletionOutcome outcome(ResultSet row) throws SQLException {
        var outcome = Sql.get(row, COMPLETION.OUTCOME);
        return switch (outcome) {
            case "COMPLETED" ->
                    new Completed(
                            Sql.get(row, COMPLETION.ANSWER),
                            Sql.get(row, COMPLETION.MODEL),
                            Sql.get(row, COMPLETION.TRUNCATED),
                            Sql.getNullable(row, COMPLETION.PROMPT_TOKENS),
                            Sql.getNullable(row, COMPLETION.COMPLETION_TOKENS));
            case "DECLINED" ->
                    new Declined(Sql.get(row, COMPLETION.REASON), Sql.get(row, COMPLETION.MODEL));
            case "FAILED" -> new Failed(Sql.get(row, COMPLETION.REASON));
            default ->
                    throw new IllegalStateException(
                            "outcome is '" + outcome + "', which this version does not know");
        };
    }
}
