package dev.parley.e2e.judge;

import java.util.List;
import java.util.Locale;

/// What a run came to.
///
/// @param accepted how many messages the platforms took from people
/// @param lost those that no visible message answers
/// @param twice those that more than one visible message answers, and parts of answers that stand
///   there twice
/// @param misplaced those that were answered where nobody asked, and answers to what nobody wrote
/// @param inversions pairs of one chat whose answers stand in the wrong order
/// @param orphans placeholders that nothing took the place of
/// @param apologies how often the bot said that it has no answer
/// @param answers how many visible messages answer something
/// @param modelCalls how often the model was asked about these messages
/// @param repeatedCalls how many of those asked again what had been asked before
/// @param suppressed how often the platform knew a message again by its nonce and showed it once
public record Verdict(
        int accepted,
        List<String> lost,
        List<String> twice,
        List<String> misplaced,
        int inversions,
        int orphans,
        int apologies,
        int answers,
        int modelCalls,
        int repeatedCalls,
        int suppressed) {

    /// Copies the lists.
    public Verdict {
        lost = List.copyOf(lost);
        twice = List.copyOf(twice);
        misplaced = List.copyOf(misplaced);
    }

    /// Whether every message was answered once, where it was written and in its order.
    public boolean isClean() {
        return lost.isEmpty() && twice.isEmpty() && misplaced.isEmpty() && inversions == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "accepted %d, lost %d %s, twice %d %s, misplaced %d %s, inversions %d, orphan"
                        + " placeholders %d, apologies %d, answers %d, model calls %d (%d repeated,"
                        + " %.2f per answer), suppressed by nonce %d",
                accepted,
                lost.size(),
                lost,
                twice.size(),
                twice,
                misplaced.size(),
                misplaced,
                inversions,
                orphans,
                apologies,
                answers,
                modelCalls,
                repeatedCalls,
                answers == 0 ? 0.0 : (double) modelCalls / answers,
                suppressed);
    }
}
