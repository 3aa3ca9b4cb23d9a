package dev.parley.testing.journal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A message of the bot as it is visible at the end.
///
/// @param place key of its place
/// @param text its last text
public record VisibleMessage(String place, String text) {

    private static final String RESET = "(Not answered";
    private static final String QUOTING = "You said: ";
    private static final Pattern QUOTE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]*");

    /// Texts of the messages that this one answers, in order.
    public List<String> quotedTexts() {
        if (!text.startsWith(QUOTING)) {
            return List.of();
        }
        var firstLine = text.lines().findFirst().orElse("");
        return QUOTE.matcher(firstLine).results().map(VisibleMessage::words).toList();
    }

    /// Whether it only announces an answer.
    boolean isPlaceholder() {
        return WORDLESS.matcher(text).matches();
    }

    /// Whether the bot says in it that it has not found an answer.
    public boolean isApology() {
        return text.startsWith("Sorry");
    }

    /// Whether it says that the conversation was reset before there was an answer.
    public boolean isResetNotice() {
        return text.startsWith(RESET);
    }

    /// Whether it continues an answer that was too long for one message.
    boolean isContinuation() {
        return !text.startsWith(QUOTING) && !isPlaceholder() && !isApology();
    }

    private static String words(MatchResult quote) {
        return quote.group(1);
    }
}
