package dev.parley.benchmarks.load;

import java.util.List;
import java.util.regex.Pattern;

/// Parses the messages that an answer of the simulated model quotes: `You said: "a" and "b"`.
final class QuotedTexts {

    private static final String START = "You said: ";
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+-\\d+)\"");

    private QuotedTexts() {}

    /// The quoted texts; empty for a placeholder or any other text.
    ///
    /// @param answer text of the bot's message
    static List<String> in(String answer) {
        if (!answer.startsWith(START)) {
            return List.of();
        }
        var firstLine = answer.lines().findFirst().orElse("");
        return QUOTED.matcher(firstLine).results().map(match -> match.group(1)).toList();
    }
}
