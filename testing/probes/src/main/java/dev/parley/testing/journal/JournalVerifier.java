package dev.parley.testing.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Verifies that every message accepted by a platform is answered by exactly one visible message,
/// in the order in which its author wrote.
///
/// The verification relies on the simulated model alone, which quotes the message at the start of
/// each answer.
public final class JournalVerifier {

    private final Map<String, WrittenMessage> writtenMessages = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<JournalLine> entries;
    private final List<VisibleMessage> visibleMessages;

    private JournalVerifier(List<JournalLine> entries) {
        this.entries = entries;
        entries.stream()
                .filter(entry -> entry.kind() == JournalLine.Kind.USER_MESSAGE)
                .map(WrittenMessage::of)
                .forEach(this::addWrittenMessage);
        this.visibleMessages = VisibleMessages.of(entries);
    }

    private void addWrittenMessage(WrittenMessage question) {
        if (writtenMessages.put(question.text(), question) != null) {
            throw new IllegalArgumentException(
                    "'" + question.text() + "' was written twice: the run cannot be verified");
        }
        numbers.put(question.text(), numbers.size());
    }

    /// Verifies a test run.
    ///
    /// @param entries all lines of the run and none of other runs
    /// @throws IllegalArgumentException if two messages have the same text
    public static VerificationResult verify(List<JournalLine> entries) {
        return new JournalVerifier(List.copyOf(entries)).result();
    }

    private VerificationResult result() {
        var quotes =
                visibleMessages.stream()
                        .flatMap(message -> message.quotedTexts().stream())
                        .toList();
        var calls = modelCalls();
        return new VerificationResult(
                writtenMessages.size(),
                writtenMessages.keySet().stream().filter(words -> !quotes.contains(words)).toList(),
                duplicated(quotes),
                misplaced(),
                inversions(),
                count(VisibleMessage::isPlaceholder),
                count(VisibleMessage::isApology),
                count(message -> !message.quotedTexts().isEmpty()),
                calls.size(),
                calls.size() - Set.copyOf(calls).size(),
                (int) entries.stream().filter(JournalVerifier::isSuppressedByNonce).count());
    }

    private List<String> duplicated(List<String> quotes) {
        var again = new ArrayList<>(repeated(quotes));
        again.addAll(
                repeated(
                        visibleMessages.stream()
                                .filter(VisibleMessage::isContinuation)
                                .map(part -> part.place() + ": " + part.text())
                                .toList()));
        return again;
    }

    private static List<String> repeated(Collection<String> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(each -> !seen.add(each)).toList();
    }

    private List<String> misplaced() {
        return visibleMessages.stream()
                .flatMap(message ->
                        message.quotedTexts().stream()
                                .filter(words -> !wasWrittenIn(message.place(), words)))
                .toList();
    }

    private boolean wasWrittenIn(String place, String words) {
        var question = writtenMessages.get(words);
        return question != null && question.place().equals(place);
    }

    private int inversions() {
        Map<String, List<Integer>> answeredByChat = new HashMap<>();
        visibleMessages.stream()
                .flatMap(message -> message.quotedTexts().stream())
                .forEach(words -> {
                    var question = writtenMessages.get(words);
                    if (question != null) {
                        answeredByChat
                                .computeIfAbsent(question.orderKey(), _ -> new ArrayList<>())
                                .add(numbers.getOrDefault(words, 0));
                    }
                });
        return answeredByChat.values().stream().mapToInt(JournalVerifier::inversionsOf).sum();
    }

    private static int inversionsOf(List<Integer> order) {
        var inversions = 0;
        for (var later = 1; later < order.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (order.get(earlier) > order.get(later)) {
                    inversions++;
                }
            }
        }
        return inversions;
    }

    private List<String> modelCalls() {
        return entries.stream()
                .filter(entry -> entry.kind() == JournalLine.Kind.MODEL_CALL)
                .map(JournalLine::text)
                .filter(writtenMessages::containsKey)
                .toList();
    }

    private static boolean isSuppressedByNonce(JournalLine entry) {
        return entry.kind() == JournalLine.Kind.BOT_DUPLICATE;
    }

    private int count(Predicate<VisibleMessage> which) {
        return (int) visibleMessages.stream().filter(which).count();
    }
}
