package dev.parley.inference.store;

import dev.parley.inference.completion.CompletionOutcome;
import dev.parley.inference.completion.CompletionOutcome.Completed;
import dev.parley.inference.completion.CompletionOutcome.Declined;
import dev.parley.inference.completion.CompletionOutcome.Failed;
import dev.parley.inference.completion.CompletionResult;
import dev.parley.inference.completion.LedgerLookup;
import dev.parley.support.service.sql.PostgresText;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Maps results to rows and back; a result that was stored and read again equals the original.
final class CompletionRowMapper {

    private CompletionRowMapper() {}

    /// Values in the order of the columns that [CompletionStatement#INSERT] lists.
    static @Nullable Object[] toRow(CompletionResult result) {
        return switch (result.outcome()) {
            case Completed(var text, var model, var truncated, var prompt, var completion) ->
                    row(result, "COMPLETED", text, model, truncated, prompt, completion, null);
            case Declined(var reason, var model) ->
                    row(result, "DECLINED", null, model, false, null, null, reason);
            case Failed(var reason) -> row(result, "FAILED", null, null, false, null, null, reason);
        };
    }

    private static @Nullable Object[] row(
            CompletionResult result,
            String outcome,
            @Nullable String answer,
            @Nullable String model,
            boolean truncated,
            @Nullable Long promptTokens,
            @Nullable Long completionTokens,
            @Nullable String reason) {
        return new @Nullable Object[] {
            result.turnId(),
            outcome,
            withoutNul(answer),
            withoutNul(model),
            truncated,
            promptTokens,
            completionTokens,
            withoutNul(reason),
            result.attempts(),
            result.startedAt().atOffset(ZoneOffset.UTC),
            result.finishedAt().atOffset(ZoneOffset.UTC)
        };
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : PostgresText.withoutNul(text);
    }

    static LedgerLookup toLookup(ResultSet row) throws SQLException {
        return new LedgerLookup(
                row.getObject("turn_id") == null ? Optional.empty() : Optional.of(toResult(row)),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static CompletionResult toResult(ResultSet row) throws SQLException {
        return new CompletionResult(
                row.getObject("turn_id", UUID.class),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static CompletionOutcome outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return switch (outcome) {
            case "COMPLETED" ->
                    new Completed(
                            row.getString("answer"),
                            row.getString("model"),
                            row.getBoolean("truncated"),
                            row.getObject("prompt_tokens", Long.class),
                            row.getObject("completion_tokens", Long.class));
            case "DECLINED" -> new Declined(row.getString("reason"), row.getString("model"));
            case "FAILED" -> new Failed(row.getString("reason"));
            default ->
                    throw new IllegalStateException(
                            "outcome is '" + outcome + "', which this version does not know");
        };
    }
}
