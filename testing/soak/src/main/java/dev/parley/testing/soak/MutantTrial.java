package dev.parley.testing.soak;

import dev.parley.failpoints.Mutant;
import dev.parley.testing.soak.report.SoakReport;

import java.util.List;

/// A mutant, the faults that bring it to light, and the judge that has to find it.
///
/// @param judge name of the judge
/// @param kinds names of the kinds of faults; none if traffic alone is enough
record MutantTrial(Mutant mutant, String judge, List<String> kinds) {

    MutantTrial {
        kinds = List.copyOf(kinds);
    }

    static MutantTrial of(Mutant mutant) {
        return switch (mutant) {
            case MESSAGE_COMMITTED_UNHANDLED ->
                    new MutantTrial(mutant, "lost", List.of("postgres-immediate-restart"));
            case NONCE_MISSING -> new MutantTrial(mutant, "twice", List.of("discord-answer-lost"));
            case PENDING_REVERSED -> new MutantTrial(mutant, "order", List.of("model-hang"));
            case KEYS_UNORDERED, NEWEST_FIRST ->
                    new MutantTrial(mutant, "older over newer", List.of());
            case RECEIPT_DROPPED -> new MutantTrial(mutant, "receipts", List.of());
            case FENCE_OPEN ->
                    new MutantTrial(mutant, "older over newer", List.of("freeze-at-fail-point"));
            case INFERENCE_LEDGER_BLIND ->
                    new MutantTrial(mutant, "model calls", List.of("repeated-records"));
            case OUTBOX_ROW_KEPT, RESULT_IGNORED, OFFSET_NOT_COMMITTED, LEDGER_UNFINISHED ->
                    new MutantTrial(mutant, "backlog", List.of());
            case POISON_DROPPED ->
                    new MutantTrial(mutant, "dead letters", List.of("poison-random-bytes"));
        };
    }

    /// Number of instances of a service: a frozen one is a danger only beside another.
    int instances() {
        return mutant == Mutant.FENCE_OPEN ? 2 : 1;
    }

    /// Whether the judge found the mutant.
    boolean isCaughtBy(SoakReport report) {
        return report.judgements().stream()
                .anyMatch(judgement ->
                        judgement.judge().equals(judge) && !judgement.violations().isEmpty());
    }

    /// The result in a line of a table.
    String line(SoakReport report) {
        var others =
                report.judgements().stream()
                        .filter(judgement -> !judgement.judge().equals(judge))
                        .filter(judgement -> !judgement.violations().isEmpty())
                        .map(judgement -> judgement.judge())
                        .toList();
        return "| %s | %s | %s | %s |"
                .formatted(
                        mutant.key(),
                        judge,
                        isCaughtBy(report) ? "caught" : "**not caught**",
                        String.join(", ", others));
    }
}
