package dev.parley.testing.soak.judge;

import dev.parley.testing.journal.JournalLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The model is called once for each turn, and once more for each call that a fault may have cut
/// off.
final class ModelCallsJudge implements RunJudge {

    private static final long LONGEST_CALL_NANOS = 60_000_000_000L;

    @Override
    public String name() {
        return "model calls";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var repeated = repeatedCalls(evidence.journal());
        var allowed = allowed(evidence);
        return repeated <= allowed
                ? List.of()
                : List.of(
                        "%d model calls were repeated, at most %d were cut off"
                                .formatted(repeated, allowed));
    }

    /// Number of calls that faults may have cut off.
    static long allowed(Evidence evidence) {
        return evidence.scriptedCallFailures()
                + evidence.disruptions().stream()
                        .mapToLong(at -> inFlight(evidence.journal(), at))
                        .sum();
    }

    static long repeatedCalls(List<JournalLine> journal) {
        Map<String, Long> calls = new HashMap<>();
        journal.stream()
                .filter(line -> line.kind() == JournalLine.Kind.MODEL_CALL)
                .forEach(call -> calls.merge(call.text(), 1L, Long::sum));
        return calls.values().stream().mapToLong(count -> count - 1).sum();
    }

    private static long inFlight(List<JournalLine> journal, long at) {
        return journal.stream()
                .filter(line -> line.kind() == JournalLine.Kind.MODEL_CALL)
                .filter(call -> call.nanos() <= at && at - call.nanos() < LONGEST_CALL_NANOS)
                .filter(call -> !isAnswered(journal, call, at))
                .count();
    }

    private static boolean isAnswered(List<JournalLine> journal, JournalLine call, long at) {
        var quote = "\"" + call.text() + "\"";
        return journal.stream()
                .anyMatch(line ->
                        line.kind() == JournalLine.Kind.MODEL_ANSWER
                                && line.nanos() >= call.nanos()
                                && line.nanos() <= at
                                && line.text().contains(quote));
    }
}
