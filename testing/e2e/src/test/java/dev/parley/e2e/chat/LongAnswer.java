package dev.parley.e2e.chat;

import java.util.List;
import java.util.stream.Collectors;

/// An answer of the model that does not fit into one message.
///
/// Between its parts a fence may be closed and opened again, and white space may fall away; all
/// else must arrive in its order.
///
/// @param text as the model gave it
record LongAnswer(String text) {

    private static final String FENCE = "```";

    /// What of the answer is not in these messages; empty when they hold it whole and nothing else.
    String differenceTo(List<String> parts) {
        var arrived = bare(String.join("\n", parts));
        var expected = bare(text);
        return arrived.equals(expected)
                ? ""
                : "%d of %d characters agree, %d arrived"
                        .formatted(
                                agreeing(arrived, expected), expected.length(), arrived.length());
    }

    /// Whether a message shows its code as code: it opens no fence that it leaves open.
    static boolean hasBalancedFences(String part) {
        return part.lines().filter(line -> line.startsWith(FENCE)).count() % 2 == 0;
    }

    private static int agreeing(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return at;
            }
        }
        return length;
    }

    private static String bare(String text) {
        return text.lines()
                .filter(line -> !line.startsWith(FENCE))
                .collect(Collectors.joining())
                .replaceAll("\\s+", "");
    }
}
