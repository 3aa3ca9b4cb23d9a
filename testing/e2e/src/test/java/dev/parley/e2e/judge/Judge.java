package dev.parley.e2e.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The accounting over a run: every message that a platform took must be answered by exactly one
/// visible message, in the order in which its author wrote.
///
/// The fake model begins each answer with the words that it answers; that is all the judge trusts.
public final class Judge {

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries;
    private final List<Shown> shown;

    private Judge(List<Entry> entries) {
        this.entries = entries;
        entries.stream()
                .filter(entry -> entry.what() == Entry.Kind.USER_MESSAGE)
                .map(Question::of)
                .forEach(this::note);
        this.shown = Screen.after(entries);
    }

    private void note(Question question) {
        if (questions.put(question.words(), question) != null) {
            throw new IllegalArgumentException(
                    "'" + question.words() + "' was written twice: nobody can judge this run");
        }
        numbers.put(question.words(), numbers.size());
    }

    /// Judges a run.
    ///
    /// @param entries all that happened in it, and nothing of other runs
    /// @throws IllegalArgumentException when two messages have the same words
    public static Verdict of(List<Entry> entries) {
        return new Judge(List.copyOf(entries)).verdict();
    }

    private Verdict verdict() {
        var quotes = shown.stream().flatMap(message -> message.quotes().stream()).toList();
        var calls = calls();
        return new Verdict(
                questions.size(),
                questions.keySet().stream().filter(words -> !quotes.contains(words)).toList(),
                twice(quotes),
                misplaced(),
                inversions(),
                count(Shown::isPlaceholder),
                count(Shown::isApology),
                count(message -> !message.quotes().isEmpty()),
                calls.size(),
                calls.size() - Set.copyOf(calls).size(),
                (int) entries.stream().filter(Judge::isSuppressed).count());
    }

    private List<String> twice(List<String> quotes) {
        var again = new ArrayList<>(repeated(quotes));
        again.addAll(
                repeated(
                        shown.stream()
                                .filter(Shown::isFurtherPart)
                                .map(part -> part.place() + ": " + part.text())
                                .toList()));
        return again;
    }

    private static List<String> repeated(Collection<String> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(each -> !seen.add(each)).toList();
    }

    private List<String> misplaced() {
        return shown.stream()
                .flatMap(message ->
                        message.quotes().stream()
                                .filter(words -> !wasWrittenIn(message.place(), words)))
                .toList();
    }

    private boolean wasWrittenIn(String place, String words) {
        var question = questions.get(words);
        return question != null && question.place().equals(place);
    }

    private int inversions() {
        Map<String, List<Integer>> answeredByChat = new HashMap<>();
        shown.stream()
                .flatMap(message -> message.quotes().stream())
                .forEach(words -> {
                    var question = questions.get(words);
                    if (question != null) {
                        answeredByChat
                                .computeIfAbsent(question.chat(), _ -> new ArrayList<>())
                                .add(numbers.getOrDefault(words, 0));
                    }
                });
        return answeredByChat.values().stream().mapToInt(Judge::inversionsOf).sum();
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

    private List<String> calls() {
        return entries.stream()
                .filter(entry -> entry.what() == Entry.Kind.MODEL_CALL)
                .map(Entry::text)
                .filter(questions::containsKey)
                .toList();
    }

    private static boolean isSuppressed(Entry entry) {
        return entry.what() == Entry.Kind.BOT_DUPLICATE;
    }

    private int count(Predicate<Shown> which) {
        return (int) shown.stream().filter(which).count();
    }
}
