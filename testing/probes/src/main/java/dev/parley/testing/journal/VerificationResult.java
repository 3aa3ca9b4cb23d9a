package dev.parley.testing.journal;

import java.util.List;
import java.util.Locale;

/// Result of a verification.
///
/// @param accepted messages accepted by the platforms
/// @param lost messages that no visible message answers
/// @param duplicated messages that several visible messages answer, and parts of answers that are
///   visible twice
/// @param misplaced messages answered in another place, and answers to messages that were not
///   written
/// @param outOfOrder pairs of answers of one user in the wrong order
/// @param leftoverPlaceholders placeholders never replaced
/// @param apologies messages in which the bot says that it has no answer
/// @param answers visible messages that answer a message
/// @param modelCalls model requests about these messages
/// @param repeatedCalls model requests that repeat an earlier one
/// @param suppressedByNonce repeated messages that the platform recognised by their nonce
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

    public VerificationResult {
        lost = List.copyOf(lost);
        duplicated = List.copyOf(duplicated);
        misplaced = List.copyOf(misplaced);
    }

    /// Whether every message was answered exactly once, in its place and in order.
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
