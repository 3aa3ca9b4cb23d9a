package dev.parley.e2e.verify;

import java.util.List;
import java.util.Locale;

/// What a run came to.
///
/// @param accepted how many messages the platforms took from people
/// @param lost those that no visible message answers
/// @param duplicated those that more than one visible message answers, and parts of answers that
///   stand there twice
/// @param misplaced those that were answered where nobody asked, and answers to what nobody wrote
/// @param outOfOrder pairs of one chat whose answers stand in the wrong order
/// @param leftoverPlaceholders placeholders that nothing took the place of
/// @param apologies how often the bot said that it has no answer
/// @param answers how many visible messages answer something
/// @param modelCalls how often the model was asked about these messages
/// @param repeatedCalls how many of those asked again what had been asked before
/// @param suppressedByNonce how often the platform knew a message again by its nonce and showed it
///   once
public record VerificationResult(
        int accepted,
        List<String> lost,
        List<String> duplicated,
        List<String> misplaced,
        int outOfOrder,
        int leftoverPlaceholders,
        int apologies,
        int answers,
        int modelCalls,
        int repeatedCalls,
        int suppressedByNonce) {

    /// Copies the lists.
    public VerificationResult {
        lost = List.copyOf(lost);
        duplicated = List.copyOf(duplicated);
        misplaced = List.copyOf(misplaced);
    }

    /// Whether every message was answered once, where it was written and in its order.
    public boolean isExactlyOnce() {
        return lost.isEmpty() && duplicated.isEmpty() && misplaced.isEmpty() && outOfOrder == 0;
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
                duplicated.size(),
                duplicated,
                misplaced.size(),
                misplaced,
                outOfOrder,
                leftoverPlaceholders,
                apologies,
                answers,
                modelCalls,
                repeatedCalls,
                answers == 0 ? 0.0 : (double) modelCalls / answers,
                suppressedByNonce);
    }
}
