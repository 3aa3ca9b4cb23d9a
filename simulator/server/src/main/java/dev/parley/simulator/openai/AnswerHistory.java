package dev.parley.simulator.openai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The fake model's recent answers, from which a complete answer can be told from a partial one.
public final class AnswerHistory {

    private static final int KEPT = 5_000;

    private final Deque<String> answers = new ArrayDeque<>();

    synchronized void add(String answer) {
        if (answers.size() == KEPT) {
            answers.removeFirst();
        }
        answers.addLast(answer);
    }

    /// The answers that quote a text, newest last.
    public synchronized List<String> quoting(String text) {
        String quote = '"' + text + '"';
        return answers.stream().filter(answer -> answer.contains(quote)).toList();
    }

    public synchronized void clear() {
        answers.clear();
    }
}
