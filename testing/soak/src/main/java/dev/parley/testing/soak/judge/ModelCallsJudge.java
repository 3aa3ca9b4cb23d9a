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
        var repeated = repeatedCalls(evidence);
        var allowed = allowed(evidence);
        return repeated <= allowed
                ? List.of()
                : List.of(
                        "%d model calls were repeated, at most %d were cut off"
                                .formatted(repeated, allowed));
    }

    /// Number of calls that faults may have cut off.
    static long allowed(Evidence evidence) {
        var calls = linesOf(evidence, JournalLine.Kind.MODEL_CALL);
        var answers = linesOf(evidence, JournalLine.Kind.MODEL_ANSWER);
        return evidence.scriptedCallFailures()
                + evidence.disruptions().stream()
                        .mapToLong(at -> inFlight(calls, answers, at))
                        .sum();
    }

    static long repeatedCalls(Evidence evidence) {
        Map<String, Long> calls = new HashMap<>();
        linesOf(evidence, JournalLine.Kind.MODEL_CALL)
                .forEach(call -> calls.merge(call.text(), 1L, Long::sum));
        return calls.values().stream().mapToLong(count -> count - 1).sum();
    }

    private static List<JournalLine> linesOf(Evidence evidence, JournalLine.Kind kind) {
        return evidence.journal().stream().filter(line -> line.kind() == kind).toList();
    }

    private static long inFlight(List<JournalLine> calls, List<JournalLine> answers, long at) {
        return calls.stream()
                .filter(call -> call.nanos() <= at && at - call.nanos() < LONGEST_CALL_NANOS)
                .filter(call -> !isAnswered(answers, call, at))
                .count();
    }

    private static boolean isAnswered(List<JournalLine> answers, JournalLine call, long at) {
        var quote = "\"" + call.text() + "\"";
        return answers.stream()
                .anyMatch(answer ->
                        answer.nanos() >= call.nanos()
                                && answer.nanos() <= at
                                && answer.text().contains(quote));
    }
}
