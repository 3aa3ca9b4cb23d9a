package dev.parley.e2e.chat;

import java.util.List;
import java.util.stream.Collectors;

/// A model answer that does not fit into one message.
///
/// At the boundary of two parts a code fence may be closed and reopened and white space may be
/// dropped; everything else must arrive in order.
///
/// @param text the answer as the model returned it
record LongAnswer(String text) {

    private static final String FENCE = "```";

    /// The difference between the answer and its parts; empty if they contain exactly the answer.
    String differenceTo(List<String> parts) {
        var arrived = bare(String.join("\n", parts));
        var expected = bare(text);
        return arrived.equals(expected)
                ? ""
                : "%d of %d characters agree, %d arrived"
                        .formatted(
                                agreeing(arrived, expected), expected.length(), arrived.length());
    }

    /// Whether every code fence opened in a part is also closed in it.
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
