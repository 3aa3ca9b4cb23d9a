package dev.parley.support.egress.text;

import org.jspecify.annotations.Nullable;

/// A code block that has begun: the line that opened it, to close it and to open it again.
///
/// @param backticks what opened it, three or more
/// @param openingLine the whole opening line, language included
record CodeFence(String backticks, String openingLine) {

    private static final int MIN_BACKTICKS = 3;
    private static final int MAX_REOPENING_LENGTH = 40;

    /// The line that ends it.
    String closingLine() {
        return backticks;
    }

    /// What a later part begins with, so that the block goes on.
    String reopeningLine() {
        return openingLine.length() > MAX_REOPENING_LENGTH ? backticks : openingLine;
    }

    /// The block that is open after some lines.
    ///
    /// @param before the block open before them; null: none
    static @Nullable CodeFence after(@Nullable CodeFence before, String lines) {
        var open = before;
        for (var line : lines.split("\n", -1)) {
            open = afterLine(open, line.strip());
        }
        return open;
    }

    /// Whether a line ends this block.
    boolean isClosedBy(String line) {
        var stripped = line.strip();
        return stripped.length() >= backticks.length()
                && countBackticks(stripped) == stripped.length();
    }

    private static @Nullable CodeFence afterLine(@Nullable CodeFence open, String line) {
        if (open != null) {
            return open.isClosedBy(line) ? null : open;
        }
        var count = countBackticks(line);
        var opens = count >= MIN_BACKTICKS && line.indexOf('`', count) < 0;
        return opens ? new CodeFence("`".repeat(count), line) : null;
    }

    private static int countBackticks(String line) {
        var count = 0;
        while (count < line.length() && line.charAt(count) == '`') {
            count++;
        }
        return count;
    }
}
