package dev.parley.benchmarks.load;

import java.util.List;
import java.util.regex.Pattern;

/// The messages that an answer of the fake model quotes: `You said: "a" and "b"`.
final class QuotedTexts {

    private static final String START = "You said: ";
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+-\\d+)\"");

    private QuotedTexts() {}

    /// The quoted texts; none for a placeholder or any other sentence.
    ///
    /// @param answer what the bot said
    static List<String> in(String answer) {
        if (!answer.startsWith(START)) {
            return List.of();
        }
        var firstLine = answer.lines().findFirst().orElse("");
        return QUOTED.matcher(firstLine).results().map(match -> match.group(1)).toList();
    }
}
