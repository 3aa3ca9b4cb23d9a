package dev.parley.inference.store;

import dev.parley.inference.completion.Outcome;
import dev.parley.inference.completion.Outcome.Completed;
import dev.parley.inference.completion.Outcome.Declined;
import dev.parley.inference.completion.Outcome.Failed;
import dev.parley.inference.completion.Result;
import dev.parley.inference.store.generated.tables.records.CompletionRecord;

import java.time.ZoneOffset;

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
                row.setReason(withoutNul(reason));
                row.setModel(model);
            }
            case Failed(var reason) -> {
                row.setOutcome("FAILED");
                row.setReason(withoutNul(reason));
            }
        }
        return row;
    }

    private static void fill(CompletionRecord row, Completed completed) {
        row.setOutcome("COMPLETED");
        row.setAnswer(completed.text());
        row.setModel(completed.model());
        row.setTruncated(completed.truncated());
        row.setPromptTokens(completed.promptTokens());
        row.setCompletionTokens(completed.completionTokens());
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    static Result result(CompletionRecord row) {
        return new Result(
                row.getTurnId(),
                row.getAttempts(),
                row.getStartedAt().toInstant(),
                row.getFinishedAt().toInstant(),
                outcome(row));
    }

    private static Outcome outcome(CompletionRecord row) {
        return switch (row.getOutcome()) {
            case "COMPLETED" ->
                    new Completed(
                            row.getAnswer(),
                            row.getModel(),
                            row.getTruncated(),
                            row.getPromptTokens(),
                            row.getCompletionTokens());
            case "DECLINED" -> new Declined(row.getReason(), row.getModel());
            case "FAILED" -> new Failed(row.getReason());
            default ->
                    throw new IllegalStateException(
                            "outcome is " + row.getOutcome() + ", expected what the table checks");
        };
    }
}
